package io.shouwen.standard.star.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.star.Amount;
import io.shouwen.standard.star.StarLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each level asks, side by side, and what was written last.
 *
 * @param editable whether the reader keeps the group's values
 * @param form of the value to be written; its fields {@code level} and {@code item} name the cell
 * @param changes newest first
 */
public record StarLevelsPage(boolean editable, List<Row> rows, LocalDate today, Form form, List<Change> changes)
        implements View {

    public record Row(StarItem item, List<Cell> cells) {}

    /**
     * What a level asks in an item.
     *
     * @param amount null if nothing is asked
     * @param confirmed false for a shipped value whose source is weak
     * @param next the moment from which something else is asked, or null
     */
    public record Cell(
            StarLevel level,
            @Nullable Amount amount,
            boolean confirmed,
            @Nullable Instant next,
            @Nullable Amount then) {}

    /** @param who empty for a shipped value */
    public record Change(
            StarLevel level,
            StarItem item,
            @Nullable Amount amount,
            boolean confirmed,
            Instant validAt,
            Instant writtenAt,
            String who) {}

    public List<Row> of(StarItem.Field field) {
        return rows.stream().filter(row -> row.item().field() == field).toList();
    }

    public List<StarLevel> levels() {
        return List.of(StarLevel.values());
    }

    /** The item whose cell is open in the form, or null. */
    public @Nullable StarItem item() {
        return StarItem.of(form.value("item")).orElse(null);
    }

    public boolean open(StarLevel level, StarItem item) {
        return form.value("level").equals(level.name()) && form.value("item").equals(item.name());
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
