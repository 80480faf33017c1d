package io.shouwen.tickets.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/** The form for settling a ticket. */
public record SettlementForm(UUID ticketId, Unfolded unfolded) implements View {}
