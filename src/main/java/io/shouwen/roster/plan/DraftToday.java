package io.shouwen.roster.plan;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of the roster that nobody was told of yet, for superiors. */
@Component
class DraftToday implements TodayPart {

    private static final int AHEAD = 13;

    private final JdbcClient jdbc;

    DraftToday(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!reader.actor().is(Role.SUPERVISOR, Role.MANAGER)) {
            return Optional.empty();
        }
        record Draft(int changes, LocalDate from, LocalDate to) {}
        List<Draft> drafts = jdbc.sql("""
                select count(*), min(day), max(day) from roster.shift
                where project_id = ? and day between ? and ? and withdrawn_at is null
                  and (published_at is null and dropped_at is null or published_at is not null and dropped_at is not null)
                having count(*) > 0""")
                .params(reader.project().id(), reader.today(), reader.today().plusDays(AHEAD))
                .query((row, n) ->
                        new Draft(row.getInt(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .list();
        return TodayLines.of(
                reader.t("roster.today.roster"),
                "roster",
                drafts.stream()
                        .map(draft -> new Line(
                                "calendar",
                                reader.t("roster.today.draft"),
                                reader.t("roster.today.draft.changes", draft.changes()),
                                draft.from().equals(draft.to())
                                        ? draft.from().toString()
                                        : draft.from() + " – " + draft.to(),
                                null,
                                false,
                                "roster/publication?from=" + draft.from() + "&to=" + draft.to()))
                        .toList());
    }
}
