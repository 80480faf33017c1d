package io.shouwen.estate;

import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section of the house page, such as the house's tickets or calls; contributed by other rooms as a bean. */
public interface HouseSection {

    /**
     * A line of the section.
     *
     * @param when null if no time belongs to it
     * @param href page of the record, below {@code /p/{project}/}
     */
    record Row(String label, String detail, @Nullable Instant when, String href) {}

    /** A button that starts something for the house. @param path below {@code /p/{project}/} */
    record Move(String messageKey, String path) {}

    /** Position among the sections. */
    int order();

    String titleKey();

    /** The newest rows first, at most {@code limit}. Called in a transaction with the project in scope. */
    List<Row> rows(UUID projectId, UUID houseId, int limit);

    /** The button of the section, such as opening a ticket; null for none. */
    default @Nullable Move move(UUID houseId) {
        return null;
    }

    default boolean visibleTo(Actor actor) {
        return true;
    }
}
