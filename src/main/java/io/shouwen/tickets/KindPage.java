package io.shouwen.tickets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where a kind of ticket is led to its end; contributed as a bean by the room that does. */
public interface KindPage {

    /** @param messageKey of what it shows */
    record Picture(UUID file, String messageKey, Instant takenAt) {}

    Kind kind();

    /** The page, beneath the project's address. */
    String page(UUID ticketId);

    /** Key of the words that lead there. */
    String messageKey();

    /** Its pictures that are here, for whoever sees the ticket or an order that was opened for it. */
    List<Picture> pictures(UUID projectId, UUID ticketId);
}
