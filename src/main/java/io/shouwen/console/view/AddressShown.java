package io.shouwen.console.view;

import io.shouwen.platform.web.View;

/** An address in full, after the look was logged. */
public record AddressShown(String address) implements View {}
