package io.shouwen.staff.view;

import io.shouwen.platform.web.View;

/** A generated first password, shown once to be handed on; it must be changed at the first sign-in. */
public record FirstPasswordPage(String name, String username, String password) implements View {}
