package io.shouwen.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.postgres.Database;
import io.shouwen.world.TestPostgres;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whatever happens to a deadline, each level of the plan that holds is raised once, in order, and none too early. */
class DeadlineProperties {

    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    /** @param minutes for a plan when its levels fall due, counted from the start; else nothing */
    record Step(char what, List<Integer> minutes) {}

    private static final class Shared {
        static final Database DATABASE = TestPostgres.freshDatabase();
        static final SingleConnectionDataSource SOURCE =
                new SingleConnectionDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password(), true);
        static final JdbcClient JDBC = JdbcClient.create(SOURCE);
        static final SchedulerClient SCHEDULER = SchedulerClient.Builder.create(SOURCE)
                .tableName("platform.scheduled_tasks")
                .build();
    }

    @Property(tries = 120)
    void each_level_is_raised_once_in_any_history(@ForAll("histories") List<Step> history) {
        List<String> heard = new ArrayList<>();
        DeadlineSubjects subjects = DeadlineSubjectsTest.of(
                () -> Map.of("any", reached -> heard.add(reached.due() + " " + reached.level())));
        Deadlines deadlines = new Deadlines(Shared.JDBC, Shared.SCHEDULER, subjects);
        UUID subject = Ids.next();
        List<String> expected = new ArrayList<>();
        TreeMap<Integer, Instant> open = new TreeMap<>();
        Instant due = START;
        for (int minute = 0; minute < history.size(); minute++) {
            Instant now = START.plusSeconds(60L * minute);
            Step step = history.get(minute);
            switch (step.what()) {
                case 's' -> {
                    due = now.plusSeconds(3600);
                    open.clear();
                    List<Alarm> alarms = new ArrayList<>();
                    for (int level = 0; level < step.minutes().size(); level++) {
                        Instant at = START.plusSeconds(60L * step.minutes().get(level));
                        open.put(level, at);
                        alarms.add(new Alarm(level, at));
                    }
                    deadlines.set(new DeadlinePlan(World.PROJECT, "any", subject, "settle", due, alarms), now);
                }
                case 'e' -> {
                    open.clear();
                    deadlines.end(World.PROJECT, "any", subject, "settle", now);
                }
                default -> {
                    for (int level : List.copyOf(open.keySet())) {
                        if (!open.get(level).isAfter(now)) {
                            open.remove(level);
                            expected.add(due + " " + level);
                        }
                    }
                    Shared.JDBC
                            .sql("select id from platform.deadline where subject_id = ?")
                            .param(subject)
                            .query(UUID.class)
                            .optional()
                            .ifPresent(id -> deadlines.raise(World.PROJECT, id, now));
                }
            }
        }
        assertThat(heard).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<List<Integer>> minutes =
                Arbitraries.integers().between(0, 20).list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Character> what = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(3, 's'), net.jqwik.api.Tuple.of(1, 'e'), net.jqwik.api.Tuple.of(6, 'r'));
        return Combinators.combine(what, minutes)
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(16);
    }
}
