package io.shouwen.estate;

import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the house page filled by another room (its tickets, its calls); contributed as a bean. */
public interface HouseSection {

    /** One line of the section. @param href below {@code /p/{project}/}; @param when null where no time belongs to it */
    record Row(String label, String detail, @Nullable Instant when, String href) {}

    /** A move that starts from the house. @param path below {@code /p/{project}/} */
    record Move(String messageKey, String path) {}

    /** Where it stands among the sections. */
    int order();

    String titleKey();

    /** The latest first, at most {@code limit}; called inside a transaction of the project. */
    List<Row> rows(UUID projectId, UUID houseId, int limit);

    /** Something to do for this house, e.g. open a ticket; null for nothing. */
    default @Nullable Move move(UUID houseId) {
        return null;
    }

    default boolean visibleTo(Actor actor) {
        return true;
    }
}
