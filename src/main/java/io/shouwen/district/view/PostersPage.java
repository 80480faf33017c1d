package io.shouwen.district.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lobbies with their present posters.
 *
 * @param days period for counting the openings of the card, in days
 * @param hangs whether the reader may record a poster as hung
 * @param form a refused photo, by lobby
 */
public record PostersPage(
        List<Choice> districts, @Nullable UUID chosen, List<Line> lines, int days, boolean hangs, Form form)
        implements View {

    public record Choice(UUID id, String name) {}

    /**
     * @param id idempotency key of recording a poster
     * @param code the lobby's code, {@code 3-2}
     * @param right whether the poster names the present butler
     */
    public record Line(
            UUID id,
            String code,
            String building,
            String unit,
            @Nullable String person,
            @Nullable Instant hungAt,
            @Nullable String hungBy,
            @Nullable UUID photo,
            boolean right,
            int opened) {

        public Line hung(Instant at, @Nullable String by, @Nullable UUID photoId, boolean rightOne) {
            return new Line(id, code, building, unit, person, at, by, photoId, rightOne, opened);
        }
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    public long toHang() {
        return lines.stream().filter(line -> !line.right()).count();
    }
}
