package io.shouwen.custody.place.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moving things by scans: a thing and then its new place, or a place and then everything that is put there.
 *
 * @param step id of the next move
 * @param thing scanned first; null if none was
 * @param place scanned first; null if none was
 */
public record MovePage(UUID step, @Nullable Known thing, PlacePage.@Nullable Header place, List<Done> done, Form form)
        implements View {

    /** @param at code of where it lies */
    public record Known(UUID id, String tag, String label, String at) {}

    /** A move made lately by the same person. */
    public record Done(String tag, String label, String to) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
