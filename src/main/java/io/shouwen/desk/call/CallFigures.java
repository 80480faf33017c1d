package io.shouwen.desk.call;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayFigures;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.platform.web.view.UsualDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Today's calls against the usual, for the desk and those who lead. */
@Component
class CallFigures implements TodayPart {

    private final JdbcClient jdbc;

    CallFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<TodayFigures> part(Reader reader) {
        if (!reader.actor().leads() && !reader.actor().is(Role.DESK, Role.CONTROL)) {
            return Optional.empty();
        }
        UsualDay days = UsualDay.of(reader);
        List<Long> offered = new ArrayList<>();
        List<Long> missed = new ArrayList<>();
        jdbc.sql("""
                select c.offered, c.missed from\s""" + UsualDay.SPANS + """
                 cross join lateral (
                    select count(*) filter (where outcome not in ('RINGING', 'FORWARDED')) as offered,
                           count(*) filter (where outcome in ('NOBODY', 'BUSY', 'GAVE_UP')) as missed
                    from desk.call where project_id = :project and direction = 'IN'
                      and started_at >= w.begins and started_at < w.ends) c order by w.n""")
                .param("project", reader.project().id())
                .param("from", days.from())
                .param("to", days.to())
                .query(row -> {
                    offered.add(row.getLong(1));
                    missed.add(row.getLong(2));
                });
        String today = "calls?from=" + reader.today();
        return Optional.of(new TodayFigures(List.of(
                UsualDay.figure(reader, reader.t("desk.today.calls"), offered, false, today),
                UsualDay.figure(
                        reader,
                        reader.t("desk.today.missed"),
                        missed,
                        missed.getFirst() > 0,
                        today + "&show=missed"))));
    }
}
