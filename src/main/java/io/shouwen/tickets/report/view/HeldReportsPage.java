package io.shouwen.tickets.report.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Held reports, oldest first. @param dropping report whose form for dropping has errors, or null */
public record HeldReportsPage(List<Row> rows, @Nullable UUID dropping, Form form) implements View {

    public static final int MOST = 50;

    /**
     * @param photosLeft number of pictures not stored
     * @param ofSender number of waiting reports of the same sender, including this one
     * @param emergency whether the resident claims an emergency
     */
    public record Row(
            UUID id,
            Kind kind,
            String words,
            String house,
            String lobby,
            String name,
            String phone,
            int photosLeft,
            Instant at,
            int ofSender,
            boolean emergency) {

        public String place() {
            return house.isEmpty() ? lobby : lobby + " " + house;
        }
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    public List<Row> shown() {
        return rows.size() > MOST ? rows.subList(0, MOST) : rows;
    }

    public boolean more() {
        return rows.size() > MOST;
    }
}
