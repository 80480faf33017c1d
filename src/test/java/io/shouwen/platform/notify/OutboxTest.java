package io.shouwen.platform.notify;

import static io.shouwen.world.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.Role;
import io.shouwen.world.Outside;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Messages leave for a real mail server, a vendor of short messages over HTTP and a chat robot. */
class OutboxTest extends ShouwenTest {

    record Kept(UUID id, String state, int attempts, String via, String error, String secret) {}

    @Autowired
    Notifications notifications;

    @Autowired
    Outbox outbox;

    @Autowired
    ContactPreferences preferences;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Accounts accounts;

    @Autowired
    DeliverMessage deliver;

    @Autowired
    ChannelTrouble trouble;

    @Autowired
    MessageText wording;

    @Autowired
    OwnAddress own;

    @Autowired
    ProjectDirectory projects;

    @Autowired
    @org.springframework.beans.factory.annotation.Qualifier("messageScheduling")
    SchedulerClient scheduler;

    private final String phone = "13" + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
    private final String mail = phone + "@staff.example";

    @Test
    void an_alarm_goes_by_mail_and_short_message_in_the_recipients_language() throws Exception {
        UUID person = person("en", "ALARM:MAIL", "ALARM:SMS");
        tell(person, Kind.ALARM, Ids.next().toString());
        until(() -> sent(MessageChannel.SMS, phone) && sent(MessageChannel.MAIL, mail));

        assertThat(Outside.posted(phone)).singleElement().satisfies(sms -> {
            assertThat(sms.path()).isEqualTo("/sms/v2/sendSms");
            assertThat(sms.body()).contains("【首问】", "BX-1", "overdue");
        });
        var mails = Arrays.stream(Outside.mailServer().getReceivedMessages())
                .filter(each -> recipients(each).contains(mail))
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().getSubject()).contains("锦绣花园", "BX-1");
        assertThat(mails.getFirst().getMessageID()).isEqualTo("<" + kept(mail).id() + "@shouwen>");
        String raw = com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(mails.getFirst());
        assertThat(raw).contains("text/plain", "text/html");
        assertThat(kept(phone).via()).isEqualTo("zhutong");
    }

    @Test
    void who_chose_nothing_gets_alarms_by_short_message_and_the_rest_only_inside() {
        assertThat(ContactPreference.DEFAULT.wants(Kind.ALARM, MessageChannel.SMS))
                .isTrue();
        for (Kind kind : Kind.values()) {
            assertThat(ContactPreference.DEFAULT.wants(kind, MessageChannel.MAIL))
                    .isFalse();
            assertThat(kind != Kind.ALARM && ContactPreference.DEFAULT.wants(kind, MessageChannel.SMS))
                    .isFalse();
        }
        UUID person = person("zh");
        tell(person, Kind.TASK, Ids.next().toString());
        assertThat(seeing(() -> unread(person))).isEqualTo(1);
        assertThat(seeing(() -> count("recipient_id", person))).isZero();
    }

    @Test
    void the_same_told_twice_is_one_message_inside_and_outside() {
        UUID person = person("zh", "TASK:SMS");
        String source = Ids.next().toString();
        tell(person, Kind.TASK, source);
        tell(person, Kind.TASK, source);
        until(() -> sent(MessageChannel.SMS, phone));
        assertThat(seeing(() -> unread(person))).isEqualTo(1);
        assertThat(seeing(() -> count("recipient_id", person))).isEqualTo(1);
        assertThat(Outside.posted(phone)).hasSize(1);
    }

    @Test
    void what_is_taken_back_was_never_said() {
        UUID person = person("zh", "TASK:SMS");
        try {
            seeing(() -> {
                notifications.tell(World.PROJECT, List.of(person), Kind.TASK, "desk", "tickets.told.overdue", "BX-1");
                throw new IllegalStateException("taken back");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("taken back");
        }
        assertThat(seeing(() -> count("recipient_id", person))).isZero();
    }

    @Test
    void a_robot_that_stumbles_gets_the_same_key_again_and_can_check_who_sent_it() {
        String name = "stumbling-" + phone;
        robot(name, () -> {
            Outside.refuse(name, 2);
            tell(person("zh"), Kind.ALARM, name);
            until(() -> "SENT".equals(ofSource(name).state()));
            String secret =
                    seeing(() -> webhooks.find(World.PROJECT).orElseThrow().secret());
            assertThat(Outside.posted(name))
                    .allSatisfy(post -> assertThat(post.headers().get("x-shouwen-signature"))
                            .isEqualTo("sha256="
                                    + WebhookSender.signature(
                                            secret, post.headers().get("x-shouwen-timestamp") + "." + post.body())));
        });
        var posts = Outside.posted(name);
        assertThat(posts).hasSize(3);
        assertThat(posts.stream()
                        .map(each -> each.headers().get("idempotency-key"))
                        .distinct())
                .containsExactly(ofSource(name).id().toString());
        assertThat(ofSource(name).attempts()).isEqualTo(3);
    }

    @Test
    void given_up_it_stays_visible_until_somebody_sends_it_again() {
        UUID person = person("zh", "TASK:SMS");
        Outside.refuse(phone, 5);
        tell(person, Kind.TASK, Ids.next().toString());
        until(() -> "FAILED".equals(kept(phone).state()));
        assertThat(kept(phone).attempts()).isEqualTo(5);
        assertThat(kept(phone).error()).contains("4001").doesNotContain(phone);
        assertThat(seeing(() -> outbox.again(World.PROJECT, kept(phone).id()))).isTrue();
        assertThat(seeing(() -> outbox.again(World.PROJECT, kept(phone).id()))).isFalse();
        until(() -> sent(MessageChannel.SMS, phone));
        assertThat(Outside.posted(phone)).hasSize(6);
    }

    @Test
    void workers_of_many_nodes_coming_at_once_send_a_message_once() throws InterruptedException {
        UUID person = person("zh", "TASK:SMS");
        tell(person, Kind.TASK, Ids.next().toString());
        UUID id = kept(phone).id();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            nodes.invokeAll(IntStream.range(0, 12)
                    .mapToObj(i -> Executors.callable((Runnable) () -> deliver.deliver(World.PROJECT, id)))
                    .toList());
        }
        until(() -> sent(MessageChannel.SMS, phone));
        assertThat(Outside.posted(phone)).hasSize(1);
    }

    @Test
    void what_a_dead_node_had_in_hand_another_sends_when_its_time_is_over() {
        UUID person = person("zh", "TASK:SMS");
        seeing(() -> {
            notifications.tell(World.PROJECT, List.of(person), Kind.TASK, "desk", "tickets.told.overdue", "BX-1", "");
            return claiming(Duration.ofSeconds(1), null)
                    .claim(World.PROJECT, kept(phone).id(), Instant.now());
        });
        deliver.deliver(World.PROJECT, kept(phone).id());
        assertThat(Outside.posted(phone)).isEmpty();
        until(() -> sent(MessageChannel.SMS, phone));
        assertThat(kept(phone).attempts()).isEqualTo(2);
        assertThat(Outside.posted(phone)).hasSize(1);
    }

    @Test
    void a_reminder_waits_for_duty_hours_and_an_alarm_does_not() {
        UUID person = person("zh", "REMINDER:SMS", "ALARM:MAIL");
        Instant night = Instant.now().plus(Duration.ofDays(2));
        Instant morning = night.plus(Duration.ofHours(8));
        DutyHours early = (project, who, now) -> now.isBefore(morning) ? Optional.of(morning) : Optional.empty();
        seeing(() -> {
            notifications.tell(World.PROJECT, List.of(person), Kind.REMINDER, "desk", "tickets.told.due-soon", "BX-1");
            notifications.tell(World.PROJECT, List.of(person), Kind.ALARM, "desk", "tickets.told.overdue", "BX-1", "");
            jdbc.sql("update platform.message set next_at = ? where project_id = ? and recipient_id = ?")
                    .params(Sql.values(night, World.PROJECT, person))
                    .update();
            return true;
        });
        ClaimMessage claiming = claiming(Duration.ofSeconds(60), early);
        assertThat(seeing(() -> claiming.claim(World.PROJECT, kept(mail).id(), night)))
                .isPresent();
        assertThat(seeing(() -> claiming.claim(World.PROJECT, kept(phone).id(), night)))
                .isEmpty();
        assertThat(kept(phone).state()).isEqualTo("HELD");
        assertThat(kept(phone).attempts()).isZero();
        assertThat(seeing(() -> claiming.claim(World.PROJECT, kept(phone).id(), morning.minusSeconds(1))))
                .isEmpty();
        assertThat(seeing(() -> claiming.claim(World.PROJECT, kept(phone).id(), morning)))
                .isPresent();
    }

    @Test
    void what_only_the_recipient_may_know_is_forgotten_once_sent() {
        Letter letter = new Letter(
                MessageChannel.SMS,
                phone,
                Kind.NEWS,
                "about-" + phone,
                "zh",
                "tickets.told.overdue",
                List.of("BX-1"),
                "once-" + phone);
        assertThat(seeing(() -> outbox.send(World.PROJECT, letter))).isTrue();
        assertThat(seeing(() -> outbox.send(World.PROJECT, letter))).isFalse();
        until(() -> sent(MessageChannel.SMS, phone));
        assertThat(Outside.posted("once-" + phone)).hasSize(1);
        assertThat(kept(phone).secret()).isNull();
    }

    @Test
    void a_channel_that_keeps_failing_is_told_once_and_inside_until_something_gets_through() {
        UUID project = Ids.next();
        asOwner("""
                insert into estate.project (id, region_id, code, name)
                select '%s', id, 'trouble', '无声苑' from estate.region limit 1""".formatted(project));
        UUID manager = in(project, () -> {
            UUID id = accounts.open("m" + phone, "经理" + phone, "long enough to be one", true, Instant.now());
            accounts.grant(id, project, Role.MANAGER, Instant.now());
            return id;
        });
        Outside.refuse(phone, 10);
        for (int i = 0; i < 2; i++) {
            Letter letter = new Letter(
                    MessageChannel.SMS,
                    phone,
                    Kind.NEWS,
                    phone + i,
                    "zh",
                    "tickets.told.overdue",
                    List.of("BX-1", ""),
                    null);
            in(project, () -> outbox.send(project, letter));
        }
        until(() -> in(project, () -> trouble.of(project).stream().anyMatch(each -> each.failures() == 10)));
        assertThat(in(project, () -> notifications.list(project, manager, null, 9)))
                .singleElement()
                .matches(told -> told.kind() == Kind.ALARM && told.messageKey().equals("messages.trouble.SMS"));
        in(
                project,
                () -> outbox.send(
                        project,
                        new Letter(
                                MessageChannel.SMS,
                                phone,
                                Kind.NEWS,
                                "well again",
                                "zh",
                                "messages.open",
                                List.of(),
                                null)));
        until(() -> in(project, () -> trouble.of(project).isEmpty()));
    }

    private ClaimMessage claiming(Duration lease, DutyHours hours) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (hours != null) {
            beans.addBean("hours", hours);
        }
        return new ClaimMessage(
                jdbc, scheduler, preferences, beans.getBeanProvider(DutyHours.class), projects, wording, own, lease);
    }

    private void robot(String name, Runnable work) {
        seeing(() -> {
            webhooks.set(World.PROJECT, Outside.robot(name), Webhook.Format.WECOM, Set.of(Kind.ALARM));
            return true;
        });
        try {
            work.run();
        } finally {
            seeing(() -> {
                webhooks.remove(World.PROJECT);
                return true;
            });
        }
    }

    private UUID person(String language, String... wishes) {
        return seeing(() -> {
            UUID id = accounts.open("p" + phone, "小" + phone, "long enough to be one", true, Instant.now());
            preferences.save(
                    id,
                    new ContactPreference(
                            language,
                            mail,
                            phone,
                            true,
                            Arrays.stream(wishes)
                                    .map(ContactPreference.Wish::parse)
                                    .collect(Collectors.toSet())));
            return id;
        });
    }

    private void tell(UUID person, Kind kind, String source) {
        seeing(() -> {
            notifications.tellOnce(
                    World.PROJECT, source, List.of(person), kind, "desk", "tickets.told.overdue", "BX-1", "");
            return true;
        });
    }

    private static String recipients(jakarta.mail.internet.MimeMessage each) {
        try {
            return Arrays.toString(each.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean sent(MessageChannel channel, String address) {
        return seeing(() -> jdbc.sql("""
                select state from platform.message where project_id = ? and channel = ? and address = ?""")
                .params(World.PROJECT, channel.name(), address)
                .query(String.class)
                .single()
                .equals("SENT"));
    }

    private int count(String column, Object value) {
        return jdbc.sql("select count(*) from platform.message where project_id = ? and " + column + " = ?")
                .params(World.PROJECT, value)
                .query(Integer.class)
                .single();
    }

    private Kept kept(String address) {
        return kept("address", address);
    }

    private Kept ofSource(String source) {
        return kept("source", source);
    }

    private Kept kept(String column, String value) {
        return seeing(() -> jdbc.sql("select * from platform.message where project_id = ? and " + column + " = ?")
                .params(World.PROJECT, value)
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("state"),
                        row.getInt("attempts"),
                        row.getString("via"),
                        row.getString("last_error"),
                        row.getString("secret")))
                .single());
    }

    private int unread(UUID person) {
        return jdbc.sql(Notifications.UNREAD)
                .params(World.PROJECT, person)
                .query(Integer.class)
                .single();
    }
}
