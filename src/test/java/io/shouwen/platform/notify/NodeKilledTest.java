package io.shouwen.platform.notify;

import static io.shouwen.world.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Accounts;
import io.shouwen.world.Outside;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two nodes raise the same alarms; one is killed with its hands full. */
class NodeKilledTest extends ShouwenTest {

    private static final int SUBJECTS = 60;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Accounts accounts;

    @Autowired
    ContactPreferences reaches;

    private final String phone = "13" + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
    private final List<UUID> subjects =
            IntStream.range(0, SUBJECTS).mapToObj(i -> Ids.next()).toList();

    @Test
    @Clause("4.2.3")
    void each_level_is_raised_once_and_no_message_lost_or_doubled_when_a_node_is_killed() throws Exception {
        UUID person = person();
        NodeProcess other = new NodeProcess(databaseOfAll());
        try {
            other.awaitReady();
            alarms(person, subjects.subList(0, SUBJECTS / 2));
            until(() -> by(other.process.pid()) >= 5);
        } finally {
            other.kill();
        }
        alarms(person, subjects.subList(SUBJECTS / 2, SUBJECTS));

        Set<String> all = subjects.stream()
                .flatMap(subject -> Stream.of(subject + "-1", subject + "-2"))
                .collect(Collectors.toSet());
        until(() -> told().size() >= 2 * SUBJECTS);
        assertThat(told()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(by(ProcessHandle.current().pid())).isPositive();

        until(() -> messages("SENT") == 2 * SUBJECTS);
        assertThat(messages("%")).isEqualTo(2 * SUBJECTS);
        List<Outside.Posted> posts = Outside.posted(phone);
        assertThat(all)
                .allMatch(what -> posts.stream().anyMatch(post -> post.body().contains(what)));
        // At least once: only what the dead node had sent and not yet noted may have gone out a second time.
        assertThat(posts.size() - all.size()).isBetween(0, 8);
    }

    private UUID person() {
        return seeing(() -> {
            UUID id = accounts.open("p" + phone, "小" + phone, "long enough to be one", true, Instant.now());
            reaches.save(
                    id,
                    new ContactPreference(
                            "zh", "", phone, true, Set.of(new ContactPreference.Wish(Kind.ALARM, MessageChannel.SMS))));
            return id;
        });
    }

    private void alarms(UUID person, List<UUID> about) {
        Instant first = Instant.now();
        for (UUID subject : about) {
            first = first.plusMillis(30);
            Instant due = first;
            seeing(() -> {
                deadlines.set(
                        new DeadlinePlan(
                                World.PROJECT,
                                CrashEar.SUBJECT,
                                subject,
                                person.toString(),
                                due,
                                List.of(new Alarm(1, due), new Alarm(2, due.plusMillis(1500)))),
                        Instant.now());
                return true;
            });
        }
    }

    /** What was told, once for each time. */
    private List<String> told() {
        return seeing(() ->
                jdbc.sql("""
                select arguments[1] from platform.notification n join platform.contact_preference r on r.account_id = n.recipient_id
                where n.project_id = ? and r.phone = ?""").params(World.PROJECT, phone).query(String.class).list());
    }

    private int by(long process) {
        return seeing(() -> jdbc.sql("""
                select count(*) from platform.notification n join platform.contact_preference r on r.account_id = n.recipient_id
                where n.project_id = ? and r.phone = ? and n.href like ?""")
                .params(World.PROJECT, phone, "%/" + process)
                .query(Integer.class)
                .single());
    }

    private int messages(String state) {
        return seeing(() -> jdbc.sql(
                        "select count(*) from platform.message where project_id = ? and address = ? and state like ?")
                .params(World.PROJECT, phone, state)
                .query(Integer.class)
                .single());
    }
}
