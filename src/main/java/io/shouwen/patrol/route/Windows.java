package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.star.StarProfiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of windows. Changes take effect tomorrow, so that nobody's round of today disappears. */
@Repository
@Clause("4.2.1")
@Transactional(propagation = Propagation.MANDATORY)
class Windows {

    private static final String SUBJECT = "patrol-window";

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final StarProfiles stars;
    private final Audit audit;

    Windows(JdbcClient jdbc, Rounds rounds, StarProfiles stars, Audit audit) {
        this.stars = stars;
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.audit = audit;
    }

    /** Windows valid on the day or later, sorted by time. */
    List<Window> from(UUID projectId, LocalDate day) {
        return jdbc.sql("""
                select id, name, starts, ends, since, retired_on from patrol.time_window
                where project_id = ? and (retired_on is null or retired_on > ?) order by starts, since, id""")
                .params(projectId, day)
                .query((row, n) -> new Window(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("retired_on", LocalDate.class)))
                .list();
    }

    /** Finds a window, including a retired one. */
    boolean known(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select from patrol.time_window where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    /** Creates the two default windows for a project without any. */
    void begin(UUID projectId, LocalDate today, String morning, String afternoon) {
        boolean none = !jdbc.sql("select exists (select from patrol.time_window where project_id = ?)")
                .param(projectId)
                .query(Boolean.class)
                .single();
        if (none) {
            keep(projectId, new Window(Ids.next(), morning, LocalTime.of(8, 0), LocalTime.of(11, 0), today, null));
            keep(projectId, new Window(Ids.next(), afternoon, LocalTime.of(14, 0), LocalTime.of(17, 0), today, null));
        }
    }

    void add(UUID projectId, Window window, Instant now) {
        keep(projectId, window);
        rounds.replan(projectId, now);
    }

    /**
     * Replaces a window by another, from the first day of the new one.
     *
     * @return false if the old one had already been retired
     */
    boolean replace(UUID projectId, Window before, Window after, Instant now) {
        if (!end(projectId, before, after.since())) {
            return false;
        }
        keep(projectId, after);
        rounds.replan(projectId, now);
        return true;
    }

    /** Rounds a day: two as the standard asks, or more if the star level or the project asks more. */
    int least(UUID projectId, Instant now) {
        return stars.value(projectId, StarItem.ROUNDS, now)
                .map(asked -> Math.max(Window.LEAST, asked.amount().number()))
                .orElse(Window.LEAST);
    }

    /** @throws RuleBroken if fewer would remain than are asked a day */
    boolean retire(UUID projectId, Window window, LocalDate from, Instant now) {
        lock(projectId);
        int least = least(projectId, now);
        if (!Window.enoughWithout(window, from(projectId, from), least)) {
            throw new RuleBroken("4.2.1", "patrol.route.window.enough", least);
        }
        boolean ended = end(projectId, window, from);
        if (ended) {
            rounds.replan(projectId, now);
        }
        return ended;
    }

    /** Locks the windows, so that two parallel retirements run one after another. */
    private void lock(UUID projectId) {
        jdbc.sql("select id from patrol.time_window where project_id = ? and retired_on is null order by id for update")
                .param(projectId)
                .query(UUID.class)
                .list();
    }

    private boolean end(UUID projectId, Window window, LocalDate from) {
        int ended = jdbc.sql("""
                update patrol.time_window set retired_on = greatest(since, cast(? as date))
                where project_id = ? and id = ? and retired_on is null""").params(from, projectId, window.id()).update();
        if (ended == 1) {
            audit.record(projectId, "retired", SUBJECT, window.id(), window.facts(), null);
        }
        return ended == 1;
    }

    private void keep(UUID projectId, Window window) {
        jdbc.sql("insert into patrol.time_window (project_id, id, name, starts, ends, since) values (?, ?, ?, ?, ?, ?)")
                .params(projectId, window.id(), window.name(), window.starts(), window.ends(), window.since())
                .update();
        audit.record(projectId, "added", SUBJECT, window.id(), null, window.facts());
    }
}
