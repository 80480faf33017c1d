package io.shouwen.staff.view;

import io.shouwen.platform.web.View;

/** A first password, shown once to whoever hands it on; the colleague must change it at the first sign-in. */
public record FirstPasswordPage(String name, String username, String password) implements View {}
