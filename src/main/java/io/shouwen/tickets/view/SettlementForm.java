package io.shouwen.tickets.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/** How it was settled. */
public record SettlementForm(UUID ticketId, Unfolded unfolded) implements View {}
