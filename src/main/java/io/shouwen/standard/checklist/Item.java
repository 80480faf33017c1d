package io.shouwen.standard.checklist;

import io.shouwen.platform.web.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing to inspect. The wording of an item never changes, because stored answers refer to the item; a new wording
 * is a new item.
 *
 * @param preset message key of the wording while {@code text} is empty
 * @param text the wording of the project, or empty
 * @param questions at least one
 * @param clause the clause the item serves; empty for a project's own item
 */
public record Item(UUID id, @Nullable String preset, String text, List<Question> questions, String clause) {

    /** An SQL expression for the wording of the row {@code i}, used where the wording is stored as evidence. */
    public static String sql(Texts texts) {
        return Presets.things()
                .map(thing -> "when '" + thing + "' then '"
                        + texts.t("standard.checklist.item." + thing).replace("'", "''") + "'")
                .collect(Collectors.joining(" ", "coalesce(nullif(i.text, ''), case i.preset ", " end)"));
    }

    /** The wording in the language of {@code texts}. */
    public String said(Texts texts) {
        return preset == null || !text.isEmpty() ? text : texts.t("standard.checklist.item." + preset);
    }
}
