package io.shouwen.tickets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The page of a kind of ticket that another room leads; contributed as a bean by that room. */
public interface KindPage {

    /** @param messageKey message key of what it shows */
    record Picture(UUID file, String messageKey, Instant takenAt) {}

    Kind kind();

    /** URL of the page, below the project. */
    String page(UUID ticketId);

    /** Message key of the link's text. */
    String messageKey();

    /** The stored pictures, for readers of the ticket or of an order opened for it. */
    List<Picture> pictures(UUID projectId, UUID ticketId);
}
