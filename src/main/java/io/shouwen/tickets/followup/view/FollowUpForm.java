package io.shouwen.tickets.followup.view;

import io.shouwen.platform.web.View;
import io.shouwen.tickets.view.Unfolded;
import java.time.Instant;
import java.util.UUID;

/** The form of a follow-up. @param calls number of unsuccessful calls */
public record FollowUpForm(UUID ticketId, Instant due, int calls, Unfolded unfolded) implements View {}
