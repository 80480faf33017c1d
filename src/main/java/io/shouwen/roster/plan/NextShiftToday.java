package io.shouwen.roster.plan;

import io.shouwen.platform.Span;
import io.shouwen.platform.Sql;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.roster.Clocks;
import io.shouwen.roster.Rostered;
import io.shouwen.roster.plan.view.NextShiftCard;
import io.shouwen.roster.plan.view.NextShiftCard.Planned;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reader's present and next shift. */
@Component
class NextShiftToday implements TodayPart {

    private static final Duration LONGEST = Duration.ofHours(36);

    private final JdbcClient jdbc;

    NextShiftToday(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<NextShiftCard> part(Reader reader) {
        if (Rostered.ROLES.stream().noneMatch(reader.actor()::is)) {
            return Optional.empty();
        }
        List<Planned> shifts = jdbc.sql("""
                select p.name, s.begins_at, s.ends_at from roster.shift s
                join roster.post p on p.project_id = s.project_id and p.id = s.post_id
                where s.project_id = ? and s.staff_id = ? and s.begins_at > ? and s.ends_at > ?
                  and s.published_at is not null and s.withdrawn_at is null
                order by s.begins_at limit 2""")
                .params(Sql.values(
                        reader.project().id(), reader.actor().id(), reader.now().minus(LONGEST), reader.now()))
                .query((row, n) -> new Planned(
                        row.getString("name"),
                        Clocks.dated(
                                new Span(Sql.instant(row, "begins_at"), Sql.instant(row, "ends_at")),
                                reader.project().zone()),
                        !Sql.instant(row, "begins_at").isAfter(reader.now())))
                .list();
        return Optional.of(new NextShiftCard(shifts));
    }
}
