package io.shouwen.estate;

import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section of the house page, such as the house's tickets or calls; contributed by other rooms as a bean. */
public interface HouseSection {

    /** Where it stands. On a phone everything in {@link #WAITING} comes first. */
    enum Column {
        /** Left: what belongs to the house, and its history. */
        HOUSEHOLD,
        /** Right: what waits, whom to call, and what was said last. */
        WAITING
    }

    /**
     * A line of the section.
     *
     * @param when null if no time belongs to it
     * @param href page of the record, below {@code /p/{project}/}; null if it has none
     * @param phone telephone number with a button to call it; empty for none
     */
    record Row(
            String label,
            String detail,
            @Nullable Instant when,
            @Nullable String href,
            String phone) {

        public static Row record(String label, String detail, @Nullable Instant when, String href) {
            return new Row(label, detail, when, href, "");
        }

        public static Row person(String name, String detail, String phone) {
            return new Row(name, detail, null, null, phone);
        }

        /** The number as the telephone dials it. */
        public String dial() {
            return phone.replaceAll("[^+\\d]", "");
        }
    }

    /** A button that starts something for the house. @param path below {@code /p/{project}/} */
    record Move(String messageKey, String path) {}

    Column column();

    /** Position among the sections of the column. */
    int order();

    String titleKey();

    /** The newest rows first, at most {@code limit}. Called in a transaction with the project in scope. */
    List<Row> rows(UUID projectId, HouseRef house, int limit);

    /** The button of the section, such as opening a ticket; null for none. */
    default @Nullable Move move(UUID houseId) {
        return null;
    }

    default boolean visibleTo(Actor actor) {
        return true;
    }
}
