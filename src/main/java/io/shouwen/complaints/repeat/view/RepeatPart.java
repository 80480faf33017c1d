package io.shouwen.complaints.repeat.view;

import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Other complaints of the same house or subject.
 *
 * @param head the one it is joined to, or null
 * @param joined those joined to it
 * @param similar those of the last weeks that it is not joined with
 * @param joins whether the reader may join or separate it
 */
public record RepeatPart(UUID id, @Nullable Line head, List<Line> joined, List<Line> similar, boolean joins, int days)
        implements View {

    /** @param sameHouse whether it is of the same house, otherwise of the same subject */
    public record Line(UUID id, String number, String title, Instant openedAt, boolean open, boolean sameHouse) {}
}
