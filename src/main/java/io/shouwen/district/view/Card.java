package io.shouwen.district.view;

import io.shouwen.platform.TypedText;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lobby's card says: whom to turn to, when, and who else there is.
 *
 * @param code the lobby's, as it stands in addresses: {@code 3-2}
 * @param person the butler, or who answers while the district is vacant; null where nobody is known
 * @param vacant whether the person stands in for a butler there is none of
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

    /** @param phone the work phone; empty where there is none, for the own one is nobody's to know */
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

    /** What to call first: the butler's own work phone, else the centre's, else the hotline. */
    public String phone() {
        return person != null && !person.phone().isEmpty() ? person.phone() : centre.isEmpty() ? hotline : centre;
    }
}
