package io.shouwen.district.view;

import io.shouwen.platform.TypedText;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contacts shown on a lobby's card.
 *
 * @param code the lobby's code, as in URLs: {@code 3-2}
 * @param person the butler, or who answers while the district is vacant; null if nobody is known
 * @param vacant whether there is no butler, so that the person is a replacement
 */
public record Card(
        String code,
        String building,
        String unit,
        @Nullable Person person,
        boolean vacant,
        List<Hours> hours,
        String hotline,
        String centre) {

    /** @param phone work phone; empty if there is none. Private numbers are never shown. */
    public record Person(
            UUID id,
            String name,
            String post,
            String phone,
            @Nullable UUID photo) {
        public String initial() {
            return TypedText.first(name, 1);
        }
    }

    /** @param days DAILY, WORKDAYS or RESTDAYS */
    public record Hours(String days, LocalTime begins, LocalTime ends) {
        public String text() {
            return begins + "–" + ends;
        }
    }

    /** The number to call first: the butler's work phone, else the centre's, else the hotline. */
    public String phone() {
        return person != null && !person.phone().isEmpty() ? person.phone() : centre.isEmpty() ? hotline : centre;
    }
}
