package io.shouwen.standard.checklist;

import io.shouwen.platform.web.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of things to look at, a project's own.
 *
 * @param preset names it in the message bundles while {@code name} is empty
 * @param name the project's own name, or empty
 * @param items those in force, in order
 */
public record Checklist(UUID id, @Nullable String preset, String name, int version, List<Item> items) {

    /** The name in the reader's language. */
    public String said(Texts texts) {
        return preset == null || !name.isEmpty() ? name : texts.t("standard.checklist.preset." + preset);
    }
}
