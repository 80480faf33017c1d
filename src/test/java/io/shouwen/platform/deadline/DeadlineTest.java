package io.shouwen.platform.deadline;

import static io.shouwen.world.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeadlineTest extends ShouwenTest {

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineEar ear;

    private final UUID subject = Ids.next();

    @Test
    void each_level_is_raised_once_by_the_scheduler_in_its_order() {
        Instant now = Instant.now();
        set(now.plusMillis(300), now.plusMillis(200), now.plusMillis(400));
        until(() -> jobs() == 0);
        assertThat(mine()).extracting(DeadlineReached::level).containsExactly(0, 1);
    }

    @Test
    void many_nodes_coming_at_once_raise_a_level_once() throws InterruptedException {
        Instant far = Instant.now().plus(Duration.ofDays(1));
        set(far, far, far.plusSeconds(1));
        UUID id = seeing(() -> jdbc.sql("select id from platform.deadline where subject_id = ?")
                .param(subject)
                .query(UUID.class)
                .single());
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            nodes.invokeAll(IntStream.range(0, 12)
                    .mapToObj(i -> Executors.callable((Runnable) () -> raise(id, far.plusSeconds(5))))
                    .toList());
        }
        assertThat(mine()).extracting(DeadlineReached::level).containsExactly(0, 1);
    }

    @Test
    void what_is_done_or_moved_is_not_raised() {
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        set(soon, soon, soon);
        UUID id = seeing(() -> jdbc.sql("select id from platform.deadline where subject_id = ?")
                .param(subject)
                .query(UUID.class)
                .single());
        set(soon.plus(Duration.ofHours(5)), soon.plus(Duration.ofHours(5)), soon.plus(Duration.ofHours(6)));
        raise(id, soon.plusSeconds(1));
        assertThat(mine()).isEmpty();
        seeing(() -> {
            deadlines.end(World.PROJECT, "test", subject, "settle", Instant.now());
            return true;
        });
        raise(id, soon.plus(Duration.ofDays(1)));
        assertThat(mine()).isEmpty();
    }

    /** Jobs of this deadline that are still to run or running. */
    private int jobs() {
        return seeing(() -> jdbc.sql("""
                select count(*) from platform.scheduled_tasks t
                join platform.deadline d on position(convert_to(d.id::text, 'UTF8') in t.task_data) > 0
                where d.subject_id = ?""").param(subject).query(Integer.class).single());
    }

    private void raise(UUID id, Instant now) {
        seeing(() -> {
            deadlines.raise(World.PROJECT, id, now);
            return true;
        });
    }

    private void set(Instant due, Instant... alarms) {
        seeing(() -> {
            deadlines.set(
                    new DeadlinePlan(
                            World.PROJECT,
                            "test",
                            subject,
                            "settle",
                            due,
                            IntStream.range(0, alarms.length)
                                    .mapToObj(level -> new DeadlinePlan.Alarm(level, alarms[level]))
                                    .toList()),
                    Instant.now());
            return true;
        });
    }

    private List<DeadlineReached> mine() {
        return ear.about(subject);
    }
}
