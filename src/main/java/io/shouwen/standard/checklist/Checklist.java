package io.shouwen.standard.checklist;

import io.shouwen.platform.web.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checklist of a project: what is inspected, and what is asked about it.
 *
 * @param preset the preset's name, which is also the message key of the list's name while {@code name} is empty; null
 *     for a project's own list
 * @param name the name the project gave it, or empty
 * @param version version number for the optimistic lock
 * @param items the active items in their order
 */
public record Checklist(UUID id, @Nullable String preset, String name, int version, List<Item> items) {

    /** The name in the language of {@code texts}. */
    public String said(Texts texts) {
        return preset == null || !name.isEmpty() ? name : texts.t("standard.checklist.preset." + preset);
    }
}
