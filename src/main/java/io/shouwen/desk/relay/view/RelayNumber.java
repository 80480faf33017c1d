package io.shouwen.desk.relay.view;

import io.shouwen.platform.web.View;

/** The number to call, in full; a fragment. @param number digits */
public record RelayNumber(String number) implements View {}
