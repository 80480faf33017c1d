package io.shouwen.console.view;

import io.shouwen.platform.web.View;

/** A recipient's full address; showing it has been recorded in the audit log. */
public record AddressShown(String address) implements View {}
