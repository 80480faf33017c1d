package io.shouwen.custody.count.view;

import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a project, those that are due, and the form that begins one.
 *
 * @param show which are listed, one of {@link #SHOWS}
 * @param now for what is overdue
 */
public record CountsPage(
        String show,
        ListPlace place,
        Cursor<Line> counts,
        List<DueLine> due,
        List<Choice> choices,
        UUID newId,
        Form form,
        boolean works,
        boolean plans,
        Instant now)
        implements View {

    public static final List<String> SHOWS = List.of("all", "open", "differs", "agreed");

    /** @param value as the form takes it: the id of a place, or a kind of thing */
    public record Choice(String value, String label, String labelKey) {}

    /** @param saidKey message key of what was counted, if it was all of a kind */
    public record Line(
            UUID id,
            String said,
            @Nullable String saidKey,
            String begunBy,
            Instant begunAt,
            @Nullable String how,
            String endedBy,
            @Nullable Instant endedAt,
            boolean agreed,
            int right,
            int elsewhere,
            int missing,
            int unknown,
            int twice) {

        public boolean open() {
            return how == null;
        }

        public boolean closed() {
            return "CLOSED".equals(how);
        }

        /** How many differences there are. */
        public int differences() {
            return elsewhere + missing + unknown;
        }

        public String stateKey() {
            return open()
                    ? "custody.count.state.open"
                    : !closed()
                            ? "custody.count.how.broken-off"
                            : agreed ? "custody.count.state.agreed" : "custody.count.state.differs";
        }
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
