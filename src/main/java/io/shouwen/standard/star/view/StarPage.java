package io.shouwen.standard.star.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.star.Amount;
import io.shouwen.standard.star.Asked;
import io.shouwen.standard.star.StarLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The level of a project, and what applies to it today and later.
 *
 * @param level it has now; null for none
 * @param taken all levels it took or will take, newest first
 * @param wrong which form came back with errors: {@code level}, {@code value} or empty
 */
public record StarPage(
        boolean editable,
        @Nullable StarLevel level,
        List<Taken> taken,
        List<Row> rows,
        LocalDate today,
        String wrong,
        Form form,
        List<Change> changes)
        implements View {

    public record Taken(StarLevel level, Instant validAt, Instant writtenAt, String who) {}

    /**
     * An item.
     *
     * @param applies null if nothing is asked
     * @param since since when it applies, if something is asked
     * @param ofLevel what the level asks, whatever applies
     * @param ahead what will apply later
     */
    public record Row(
            StarItem item,
            @Nullable Asked applies,
            @Nullable Instant since,
            @Nullable Amount ofLevel,
            List<Ahead> ahead) {}

    /** @param asked null if nothing will be asked */
    public record Ahead(Instant at, @Nullable Asked asked) {}

    /** An own value that was written. @param amount null where the level's counts again */
    public record Change(StarItem item, @Nullable Amount amount, Instant validAt, Instant writtenAt, String who) {}

    /** What was typed into the form that came back; else the one for a value says which item was chosen. */
    public Form form(String which) {
        return wrong.equals(which) || (wrong.isEmpty() && which.equals("value")) ? form : Form.EMPTY;
    }

    /** The item chosen in the form for a value, or null. */
    public @Nullable StarItem item() {
        return StarItem.of(form("value").value("item")).orElse(null);
    }

    public List<Row> of(StarItem.Field field) {
        return rows.stream().filter(row -> row.item().field() == field).toList();
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
