package io.shouwen.tickets.contact.view;

import io.shouwen.platform.web.View;

/** A contact's number in full, after the look was logged. */
public record ContactShown(String phone) implements View {}
