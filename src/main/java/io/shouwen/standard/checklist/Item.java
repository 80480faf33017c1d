package io.shouwen.standard.checklist;

import io.shouwen.platform.web.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing to look at. It is never reworded: what was answered keeps the item that was asked, and a new wording is a
 * new item.
 *
 * @param preset names the wording in the message bundles while {@code text} is empty
 * @param text the project's own wording, or empty
 * @param questions at least one
 * @param clause what of the standard it serves; empty for a project's own
 */
public record Item(UUID id, @Nullable String preset, String text, List<Question> questions, String clause) {

    /** The same in SQL, of the row {@code i}, for evidence that is written down. */
    public static String sql(Texts texts) {
        return Presets.things()
                .map(thing -> "when '" + thing + "' then '"
                        + texts.t("standard.checklist.item." + thing).replace("'", "''") + "'")
                .collect(Collectors.joining(" ", "coalesce(nullif(i.text, ''), case i.preset ", " end)"));
    }

    /** The wording in the reader's language. */
    public String said(Texts texts) {
        return preset == null || !text.isEmpty() ? text : texts.t("standard.checklist.item." + preset);
    }
}
