package io.shouwen.tickets.contact.view;

import io.shouwen.platform.web.View;

/** A contact's number in full; showing it has been recorded in the audit log. */
public record ContactShown(String phone) implements View {}
