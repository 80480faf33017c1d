package io.shouwen.tickets.followup.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/** The link to send to the resident; shown this once. @param days how long it works */
public record SatisfactionLinkPage(UUID ticketId, String address, long days) implements View {}
