package io.shouwen.repairs.part.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.repairs.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part with its latest entries.
 *
 * @param material name of the price list's item as which it is charged; empty if there is none
 * @param books whether the reader books deliveries
 * @param keeps whether the reader changes it
 * @param form of the move that was refused, or with what the editor begins
 * @param move its name
 */
public record PartPage(
        PartRow part,
        String material,
        List<Entry> entries,
        List<Material> materials,
        boolean books,
        boolean keeps,
        Form form,
        String move)
        implements View {

    /** @param change with its sign @param repair the repair it was used for, or null @param order its number, or empty */
    public record Entry(
            Instant at,
            String kindKey,
            Quantity change,
            Quantity after,
            @Nullable UUID repair,
            String order,
            String words,
            String by) {}

    /** A material of the price list. */
    public record Material(UUID item, String name) {}

    public Form form(String of) {
        return of.equals(move) ? form : Form.EMPTY;
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
