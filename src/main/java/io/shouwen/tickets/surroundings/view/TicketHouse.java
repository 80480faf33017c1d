package io.shouwen.tickets.surroundings.view;

import io.shouwen.district.HouseContacts;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.ResidentRef;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The house of a ticket, beside it.
 *
 * @param opens whether the reader may open the house's page; others are not shown who lives there
 * @param note what everybody should know about the house; empty for nothing
 * @param contacts whom to call about the house
 * @param earlier its other tickets, newest first
 */
public record TicketHouse(
        HouseRef house,
        boolean opens,
        String note,
        List<ResidentRef> people,
        List<HouseContacts.Contact> contacts,
        List<Earlier> earlier)
        implements View {

    /** @param stageKey message key of its stage */
    public record Earlier(UUID id, String number, String title, String stageKey, Instant openedAt) {}
}
