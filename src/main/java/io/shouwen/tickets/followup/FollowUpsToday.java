package io.shouwen.tickets.followup;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.tickets.followup.view.FollowUpsPage.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Follow-ups that the reader may make, due until tomorrow, for the service centre. */
@Component
class FollowUpsToday implements TodayPart {

    private static final Duration AHEAD = Duration.ofDays(1);

    private final FollowUpQueries queries;

    FollowUpsToday(FollowUpQueries queries) {
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!reader.actor().is(Role.DESK, Role.SUPERVISOR)) {
            return Optional.empty();
        }
        Instant until = reader.midnight().plus(AHEAD);
        return TodayLines.of(
                reader.t("tickets.follow-ups"),
                "follow-ups",
                queries.due(reader.project().id(), reader.actor()).stream()
                        .filter(row -> row.mine() && row.due().isBefore(until))
                        .limit(TodayLines.MOST)
                        .map(row -> line(reader, row))
                        .toList());
    }

    private static Line line(Reader reader, Row row) {
        return new Line(
                "message-circle",
                reader.t("tickets.today.follow-up"),
                row.title(),
                (row.where() + " " + row.contact()).strip(),
                row.due(),
                false,
                "tickets/" + row.ticketId() + "#job-follow-up");
    }
}
