package io.shouwen.tickets.followup.view;

import io.shouwen.platform.web.View;
import io.shouwen.tickets.view.Unfolded;
import java.time.Instant;
import java.util.UUID;

/** What the resident said when asked back. @param calls how often nobody was reached */
public record FollowUpForm(UUID ticketId, Instant due, int calls, Unfolded unfolded) implements View {}
