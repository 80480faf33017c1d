package io.shouwen.platform.notify;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.notify.Notifications.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A week of messages, so that the delivery page has something to show. */
@Component
class NotifyDemo implements DemoData {

    private record Said(
            int hoursAgo,
            MessageChannel channel,
            Kind kind,
            @Nullable String to,
            String address,
            String key,
            String... words) {}

    private static final List<Said> SAID = List.of(
            new Said(
                    70,
                    MessageChannel.SMS,
                    Kind.NEWS,
                    null,
                    "13801230001",
                    "tickets.satisfaction.asked",
                    "锦绣花园",
                    "BX-3-0011"),
            new Said(52, MessageChannel.SMS, Kind.ALARM, "supervisor", "", "tickets.told.overdue", "TS-2-0003", ""),
            new Said(
                    47,
                    MessageChannel.SMS,
                    Kind.NEWS,
                    null,
                    "13801230002",
                    "tickets.satisfaction.asked",
                    "锦绣花园",
                    "TS-2-0003"),
            new Said(
                    30,
                    MessageChannel.MAIL,
                    Kind.NEWS,
                    "manager",
                    "zhenghaitao@jinxiu.example",
                    "tickets.told.overdue",
                    "BX-2-0009",
                    ""),
            new Said(26, MessageChannel.SMS, Kind.ALARM, "manager", "", "tickets.told.overdue", "BX-2-0009", ""),
            new Said(
                    21,
                    MessageChannel.SMS,
                    Kind.NEWS,
                    null,
                    "13801230003",
                    "tickets.satisfaction.asked",
                    "锦绣花园",
                    "BX-2-0012"),
            new Said(5, MessageChannel.SMS, Kind.REMINDER, "butler", "", "tickets.told.due-soon", "BX-1-0004"));

    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2}-)(\\d)(-\\d{4})");

    private final JdbcClient jdbc;
    private final ContactPreferences reaches;

    NotifyDemo(JdbcClient jdbc, ContactPreferences reaches) {
        this.jdbc = jdbc;
        this.reaches = reaches;
    }

    @Override
    public int order() {
        return 21; // before the rooms whose own messages are newer
    }

    @Override
    public void load(Instant now) {
        for (Said said : SAID) {
            message(said, now.minus(Duration.ofHours(said.hoursAgo())), "SENT", "", MessageSender.LOG, 1);
        }
        message(
                new Said(
                        3,
                        MessageChannel.MAIL,
                        Kind.TASK,
                        "supervisor",
                        "wumin@jinxiu.exmple",
                        "tickets.told.offered",
                        "BX-1-0006",
                        "陈佳怡",
                        "需要换整段水管"),
                now.minus(Duration.ofHours(3)),
                "FAILED",
                "550 5.1.2 no such domain",
                "",
                1);
    }

    private void message(Said said, Instant at, String state, String error, String via, int attempts) {
        UUID to = jdbc.sql("select id from platform.account where username = ?")
                .param(said.to())
                .query(UUID.class)
                .optional()
                .orElse(null);
        String address = said.address().isEmpty() && to != null
                ? reaches.filed(DemoData.PROJECT, List.of(to)).getOrDefault(to, "")
                : said.address();
        jdbc.sql("""
                insert into platform.message (project_id, id, channel, kind, recipient_id, address, source, message_key,
                    arguments, href, state, attempts, made_at, next_at, sent_at, via, last_error)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        DemoData.PROJECT,
                        Ids.next(),
                        said.channel().name(),
                        said.kind().name(),
                        to))
                .params(Sql.values(address, "demo/" + said.hoursAgo(), said.key()))
                .param(Arrays.stream(said.words()).map(word -> dated(word, at)).toArray(String[]::new))
                .params(Sql.values(state, attempts, at, at, state.equals("SENT") ? at.plusSeconds(2) : null))
                .params(Sql.values(via, error))
                .update();
    }

    /** {@code BX-2-0009} is a number of two days before the message. */
    private static String dated(String word, Instant at) {
        Matcher number = NUMBER.matcher(word);
        return number.matches()
                ? number.group(1)
                        + DateTimeFormatter.BASIC_ISO_DATE.format(
                                at.minus(Duration.ofDays(Long.parseLong(number.group(2))))
                                        .atZone(ZoneId.of("Asia/Shanghai"))
                                        .toLocalDate())
                        + number.group(3)
                : word;
    }
}
