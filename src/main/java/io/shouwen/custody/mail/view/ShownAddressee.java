package io.shouwen.custody.mail.view;

import io.shouwen.platform.web.View;

/** The addressee, and whoever collected, in full; a fragment. @param person empty if nobody collected it */
public record ShownAddressee(String name, String phone, String person, String personPhone) implements View {}
