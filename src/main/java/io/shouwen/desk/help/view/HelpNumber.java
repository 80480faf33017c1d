package io.shouwen.desk.help.view;

import io.shouwen.platform.web.View;

/** The number of who asked for help, in full; a fragment. @param number digits */
public record HelpNumber(String number) implements View {}
