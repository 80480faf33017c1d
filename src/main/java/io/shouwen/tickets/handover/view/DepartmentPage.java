package io.shouwen.tickets.handover.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.list.view.TicketRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department's tickets: waiting for its answer, in work, finished today.
 *
 * @param names names of the departments shown
 * @param declining ticket whose form for declining has errors, or null
 */
public record DepartmentPage(
        List<String> names,
        List<Waiting> waiting,
        List<TicketRow> open,
        List<TicketRow> done,
        @Nullable UUID declining,
        Form form)
        implements View {

    /** Maximum number of tickets per list. */
    public static final int MOST = 50;

    /**
     * @param giver who offered it
     * @param department null if it was offered to the reader personally
     * @param mine whether the reader may answer
     */
    public record Waiting(
            UUID id,
            String number,
            Kind kind,
            String title,
            String description,
            String where,
            String giver,
            @Nullable String department,
            String reason,
            Instant at,
            Instant answerBy,
            boolean mine) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    public static String count(List<?> rows) {
        return rows.size() > MOST ? MOST + "+" : Integer.toString(rows.size());
    }

    public static <T> List<T> shown(List<T> rows) {
        return rows.size() > MOST ? rows.subList(0, MOST) : rows;
    }
}
