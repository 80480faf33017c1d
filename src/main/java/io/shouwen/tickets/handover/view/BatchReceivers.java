package io.shouwen.tickets.handover.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** Possible receivers of the tickets selected in a list; loaded when the first one is selected. */
public record BatchReceivers(ReceiverChoices choices, Form form) implements View {}
