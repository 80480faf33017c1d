package io.shouwen.tickets.followup.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/** A satisfaction link, shown only once. @param days days of validity */
public record SatisfactionLinkPage(UUID ticketId, String address, long days) implements View {}
