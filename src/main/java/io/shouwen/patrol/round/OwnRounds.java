package io.shouwen.patrol.round;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds of a butler's districts that are still to be walked today. */
@Component
class OwnRounds implements TodayPart {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private record Own(RoundState state, String route, String window, String district, Instant starts, Instant ends) {}

    private final JdbcClient jdbc;

    OwnRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!reader.actor().is(Role.BUTLER)) {
            return Optional.empty();
        }
        return TodayLines.of(
                reader.t("patrol.today.rounds"),
                "patrol/rounds?day=" + reader.today(),
                jdbc
                        .sql(
                                "select r.name as route, t.name as time_window, d.name as district, o.starts_at, o.ends_at, "
                                        + RoundState.SQL + " as state from patrol.round o " + RoundState.WALKS + """
                        join district.district_butler d on d.project_id = o.project_id and d.id = o.district_id
                        join patrol.route r on r.project_id = o.project_id and r.id = o.route_id
                        join patrol.time_window t on t.project_id = o.project_id and t.id = o.window_id
                        where o.project_id = :project and o.ends_at >= :from and o.ends_at < :to and d.butler_id = :me
                        order by o.ends_at, r.name""")
                        .param("project", reader.project().id())
                        .param("now", Sql.at(reader.now()))
                        .param("from", Sql.at(reader.begin(reader.today())))
                        .param("to", Sql.at(reader.midnight()))
                        .param("me", reader.actor().id())
                        .query((row, n) -> new Own(
                                RoundState.valueOf(row.getString("state")),
                                row.getString("route"),
                                row.getString("time_window"),
                                row.getString("district"),
                                Sql.instant(row, "starts_at"),
                                Sql.instant(row, "ends_at")))
                        .list()
                        .stream()
                        .filter(own -> own.state() == RoundState.DUE || own.state() == RoundState.UNDER_WAY)
                        .limit(TodayLines.MOST)
                        .map(own -> new Line(
                                "clipboard-check",
                                reader.t("patrol.today.walk"),
                                own.route(),
                                own.window() + " "
                                        + CLOCK.format(own.starts()
                                                .atZone(reader.project().zone())) + "–"
                                        + CLOCK.format(own.ends()
                                                .atZone(reader.project().zone())),
                                own.ends(),
                                false,
                                "field"))
                        .toList());
    }
}
