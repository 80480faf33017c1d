package io.shouwen.desk.visitor;

import io.shouwen.tickets.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who came, to whom or which house, and why.
 *
 * @param residentId the visitor, if of a household of the project
 * @param houseId the visitor's house, or the one visited; null for neither
 * @param houseLabel empty without a house
 * @param phone digits, or empty
 * @param leaderTitle the title of a known leader; empty for others
 * @param colleagueId the member of staff who is wanted, or null
 * @param kind null for what is no matter of the standard
 */
record VisitorNote(
        @Nullable UUID residentId,
        @Nullable UUID houseId,
        String houseLabel,
        String name,
        String phone,
        String company,
        String leaderTitle,
        @Nullable UUID colleagueId,
        int people,
        @Nullable Kind kind,
        String purpose) {

    VisitorNote withPhone(String digits) {
        return new VisitorNote(
                residentId,
                houseId,
                houseLabel,
                name,
                digits,
                company,
                leaderTitle,
                colleagueId,
                people,
                kind,
                purpose);
    }
}
