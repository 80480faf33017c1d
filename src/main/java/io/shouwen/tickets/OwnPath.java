package io.shouwen.tickets;

import java.util.UUID;

/** Where a kind of ticket that is {@link Kind#led} is led to its end; contributed as a bean by the room that does. */
public interface OwnPath {

    Kind kind();

    /** The page, beneath the project's address. */
    String page(UUID ticketId);

    /** Key of the words that lead there. */
    String messageKey();
}
