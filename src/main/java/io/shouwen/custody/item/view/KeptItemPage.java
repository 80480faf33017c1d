package io.shouwen.custody.item.view;

import io.shouwen.custody.view.ChainLine;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kept item with its extensions and its chain of custody.
 *
 * @param value in yuan; null if nothing was said
 * @param photo file, or null
 * @param works whether the reader receives and hands out
 * @param leads whether the reader may dispose of it
 * @param form of the move that was refused
 * @param move its name; empty if none was
 */
public record KeptItemPage(
        KeptItemRow item,
        String description,
        @Nullable BigDecimal value,
        @Nullable UUID photo,
        List<Extension> extensions,
        List<ChainLine> chain,
        boolean works,
        boolean leads,
        Form form,
        String move)
        implements View {

    public record Extension(Instant before, Instant until, String reason, String by, Instant at) {}

    public Form form(String of) {
        return of.equals(move) ? form : Form.EMPTY;
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
