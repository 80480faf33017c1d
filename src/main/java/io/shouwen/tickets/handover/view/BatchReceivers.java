package io.shouwen.tickets.handover.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** Whom the tickets chosen in a list may go to; asked for when the first one is chosen. */
public record BatchReceivers(ReceiverChoices choices, Form form) implements View {}
