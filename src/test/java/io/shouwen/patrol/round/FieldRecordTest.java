package io.shouwen.patrol.round;

import static io.shouwen.world.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.standard.checklist.Checklists;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.NewTicket;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What phones send is kept once, whatever happens on the way. */
@Clause("4.2.1")
class FieldRecordTest extends ShouwenTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 2);
    private static final Instant EIGHT = Walked.at(DAY, 8, 30, 0);

    @Autowired
    Checklists checklists;

    @Autowired
    LeadTicket tickets;

    Walked walked;
    Phone phone;

    @BeforeEach
    void route() {
        walked = seeing(() -> Walked.make(jdbc, checklists, DAY));
        phone = Phone.of(as("butler"));
    }

    /** A whole walk, in order, five minutes a point. */
    private List<Map<String, Object>> walk(UUID id) {
        List<Map<String, Object>> records = new ArrayList<>();
        records.add(Phone.started(id, walked, EIGHT));
        for (int i = 0; i < walked.points().size(); i++) {
            Instant at = EIGHT.plusSeconds(300L * (i + 1));
            Map<String, Object> visit = Phone.visit(id, walked.points().get(i), at);
            records.add(visit);
            records.addAll(Phone.answers(visit, walked, at.plusSeconds(5)));
        }
        records.add(Phone.closed(id, EIGHT.plusSeconds(1500)));
        return records;
    }

    @Test
    void a_walk_in_order_counts_and_belongs_to_the_round_of_its_window() {
        UUID walk = Ids.next();
        List<Map<String, Object>> records = walk(walk);
        assertThat(phone.tell(records)).hasSize(records.size()).containsOnly("STORED");
        assertThat(rounds(walk)).containsExactly(walked.morning());
        assertThat(counts(walk)).isEqualTo("true");
        assertThat(count("patrol.answer a join patrol.visit v on v.id = a.visit_id where v.walk_id = ?", walk))
                .isEqualTo(3 * walked.asked().size());
    }

    @Test
    void the_same_again_is_known_and_changes_nothing() {
        UUID walk = Ids.next();
        List<Map<String, Object>> records = walk(walk);
        phone.tell(records);
        assertThat(phone.tell(records)).containsOnly("KNOWN");
        assertThat(count("patrol.visit where walk_id = ?", walk)).isEqualTo(3);
    }

    @Test
    void names_in_another_order_are_the_same_content() {
        UUID walk = Ids.next();
        String head = "{\"device\":\"" + phone.device() + "\",\"sentAt\":\"" + EIGHT + "\",\"records\":[{";
        String one = "\"id\":\"" + walk + "\",\"kind\":\"WALK_STARTED\",\"at\":\"" + EIGHT + "\",";
        String two = "\"route\":\"" + walked.route() + "\",\"version\":1";
        assertThat(phone.post(head + one + two + "}]}").body()).contains("STORED");
        assertThat(phone.post(head + two + "," + one.substring(0, one.length() - 1) + "}]}")
                        .body())
                .contains("KNOWN");
    }

    @Test
    void another_content_under_the_same_id_is_refused_and_shown_to_the_supervisor() {
        UUID walk = Ids.next();
        phone.tell(Phone.started(walk, walked, EIGHT));
        Map<String, Object> visit = Phone.visit(walk, walked.points().getFirst(), EIGHT.plusSeconds(60));
        phone.tell(visit);
        visit.put("reason", "后来改的");
        assertThat(phone.tell(visit)).containsExactly("patrol.round.other-content");
        assertThat(phone.tell(visit)).containsExactly("patrol.round.other-content");
        assertThat(seeing(() -> jdbc.sql("select content ->> 'reason' from patrol.refused_record where record_id = ?")
                        .param(UUID.fromString(visit.get("id").toString()))
                        .query(String.class)
                        .list()))
                .containsExactly("后来改的");
    }

    @Test
    void two_phones_at_once_both_send_the_same_records_and_each_is_there_once() {
        UUID walk = Ids.next();
        List<Map<String, Object>> records = walk(walk);
        List<CompletableFuture<List<String>>> sendings = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> phone.tell(records)))
                .toList();
        List<List<String>> answers =
                sendings.stream().map(CompletableFuture::join).toList();
        for (int i = 0; i < records.size(); i++) {
            assertThat(List.of(answers.getFirst().get(i), answers.getLast().get(i)))
                    .containsExactlyInAnyOrder("STORED", "KNOWN");
        }
        assertThat(count("patrol.visit where walk_id = ?", walk)).isEqualTo(3);
        assertThat(counts(walk)).isEqualTo("true");
    }

    @Test
    void two_people_may_walk_one_round_and_both_walks_are_kept() {
        UUID mine = Ids.next();
        UUID theirs = Ids.next();
        phone.tell(walk(mine));
        assertThat(Phone.of(as("supervisor")).tell(walk(theirs))).containsOnly("STORED");
        assertThat(rounds(mine)).isEqualTo(rounds(theirs)).containsExactly(walked.morning());
    }

    @Test
    void records_that_came_before_their_walk_are_taken_once_it_is_there() {
        UUID walk = Ids.next();
        List<Map<String, Object>> records = walk(walk);
        List<Map<String, Object>> late = new ArrayList<>(records.subList(1, records.size()));
        Collections.swap(late, 0, 1);
        assertThat(phone.tell(late)).contains("patrol.round.no-walk", "patrol.round.no-visit");
        assertThat(phone.tell(records.getFirst())).containsExactly("STORED");
        assertThat(count("patrol.visit where walk_id = ?", walk)).isEqualTo(3);
        assertThat(counts(walk)).isEqualTo("true");
        assertThat(phone.tell(records)).containsOnly("KNOWN");
        assertThat(count(
                        "patrol.refused_record where content ->> 'walk' = cast(cast(? as uuid) as text) and taken_at is null",
                        walk))
                .isZero();
    }

    @Test
    void a_visit_that_arrives_after_the_walk_was_closed_is_judged_with_it() {
        UUID walk = Ids.next();
        List<Map<String, Object>> records = new ArrayList<>(walk(walk));
        Map<String, Object> second = records.remove(2 + walked.asked().size());
        phone.tell(records);
        assertThat(counts(walk)).isEqualTo("false");
        assertThat(flags(walk)).containsExactlyInAnyOrder("MISSED", "OUT_OF_ORDER");
        assertThat(phone.tell(second)).containsExactly("STORED");
        assertThat(counts(walk)).isEqualTo("true");
        assertThat(flags(walk)).isEmpty();
    }

    @Test
    void a_visit_after_the_end_of_the_walk_is_refused() {
        UUID walk = Ids.next();
        phone.tell(walk(walk));
        assertThat(phone.tell(Phone.visit(walk, walked.points().getFirst(), EIGHT.plusSeconds(4000))))
                .containsExactly("patrol.round.closed");
    }

    @Test
    void a_district_handed_over_while_the_phone_was_away_loses_no_record() {
        UUID walk = Ids.next();
        String change = "update district.district set butler_id = ? where id = ?";
        seeing(() ->
                jdbc.sql(change).params(world.id("butler"), walked.district()).update());
        phone.tell(Phone.started(walk, walked, EIGHT));
        seeing(() ->
                jdbc.sql(change).params(world.id("butler2"), walked.district()).update());
        List<Map<String, Object>> rest = walk(walk);
        assertThat(phone.tell(rest.subList(1, rest.size()))).containsOnly("STORED");
        assertThat(counts(walk)).isEqualTo("true");
    }

    @Test
    void the_phones_time_and_the_servers_are_both_kept_and_a_wrong_clock_is_remarked() {
        UUID walk = Ids.next();
        Instant before = Instant.now();
        phone.send(before.minusSeconds(600), walk(walk));
        record Kept(Instant at, Instant recorded, long skew) {}
        Kept kept = seeing(() -> jdbc.sql(
                        "select happened_at, recorded_at, skew_millis from patrol.field_record where id = ?")
                .param(walk)
                .query((row, n) ->
                        new Kept(Sql.instant(row, "happened_at"), Sql.instant(row, "recorded_at"), row.getLong(3)))
                .single());
        assertThat(kept.at()).isEqualTo(EIGHT);
        assertThat(kept.recorded()).isAfterOrEqualTo(before.minusSeconds(1));
        assertThat(kept.skew()).isBetween(599_000L, 660_000L);
        assertThat(flags(walk)).containsOnly("CLOCK");
        assertThat(counts(walk)).isEqualTo("true");
    }

    @Test
    void a_hundred_records_are_taken_in_one_call_and_no_more() {
        UUID walk = Ids.next();
        List<Map<String, Object>> records = new ArrayList<>();
        records.add(Phone.started(walk, walked, EIGHT));
        for (int i = 1; i < 100; i++) {
            records.add(Phone.visit(walk, walked.points().get(i % 3), EIGHT.plusSeconds(60L * i)));
        }
        assertThat(phone.tell(records)).hasSize(100).containsOnly("STORED");
        records.add(Phone.closed(walk, EIGHT.plusSeconds(9000)));
        assertThat(phone.tell(records).getFirst()).startsWith("413");
        assertThat(counts(walk)).isEqualTo("open");
    }

    @Test
    void too_much_and_what_cannot_be_read_is_refused_as_a_whole() {
        assertThat(phone.post("{").statusCode()).isEqualTo(400);
        assertThat(phone.post("{\"device\":\"x\",\"sentAt\":\"now\",\"records\":[]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(phone.post(" ".repeat(FieldRecordController.LARGEST + 1)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_record_that_cannot_be_read_holds_up_no_other() {
        UUID walk = Ids.next();
        Map<String, Object> noTime = Phone.started(Ids.next(), walked, EIGHT);
        noTime.put("at", "heute");
        Map<String, Object> noKind = Phone.started(Ids.next(), walked, EIGHT);
        noKind.put("kind", "PARTY");
        Map<String, Object> hidden = Phone.started(Ids.next(), walked, EIGHT);
        hidden.put("note", "a\0b");
        assertThat(phone.tell(
                        Map.of("kind", "VISIT"), noTime, noKind, hidden, Phone.started(walk, walked, EIGHT), Map.of()))
                .containsExactly(
                        "platform.field.malformed",
                        "platform.field.malformed",
                        "platform.field.malformed",
                        "platform.field.malformed",
                        "STORED",
                        "platform.field.malformed");
        assertThat(count(
                        "patrol.refused_record where record_id = ?",
                        UUID.fromString(hidden.get("id").toString())))
                .isOne();
    }

    @Test
    void each_record_stored_before_the_database_went_away_is_there_and_the_rest_is_taken_when_sent_again()
            throws SQLException {
        UUID walk = Ids.next();
        List<Map<String, Object>> records = walk(walk);
        CompletableFuture<Integer> call;
        try (Connection other = databaseOfAll().connect()) {
            other.setAutoCommit(false);
            holdUp(other, records.get(2).get("id").toString());
            call = CompletableFuture.supplyAsync(
                    () -> phone.send(Instant.now(), records).statusCode());
            String waiting =
                    " from pg_stat_activity where wait_event_type = 'Lock' and query like '%patrol.field_record%'";
            until(() -> owner("select count(*)" + waiting) > 0);
            // As when the server is killed: the connection ends in the middle of the third record.
            asOwner("select pg_terminate_backend(pid)" + waiting);
            assertThat(call.join()).isEqualTo(503);
            other.rollback();
        }
        assertThat(phone.tell(records))
                .startsWith("KNOWN", "KNOWN", "STORED")
                .endsWith("STORED")
                .hasSize(records.size());
        assertThat(counts(walk)).isEqualTo("true");
    }

    /** The same id, not yet committed: the phone's record waits for it. */
    private void holdUp(Connection other, String id) throws SQLException {
        try (var insert = other.prepareStatement("""
                insert into patrol.field_record
                    (project_id, id, kind, by_id, device_id, content_hash, happened_at, recorded_at, skew_millis)
                values ('%s', '%s', 'ANSWER', '%s', '%s', 'other', now(), now(), 0)""".formatted(World.PROJECT, id, world.id("butler"), id))) {
            insert.execute();
        }
    }

    @Test
    void what_is_not_of_this_walk_is_refused_with_its_rule() {
        Walked other = seeing(() -> Walked.make(jdbc, checklists, DAY));
        UUID walk = Ids.next();
        Map<String, Object> ofOtherRound = Phone.started(Ids.next(), walked, EIGHT);
        ofOtherRound.put("round", other.morning().toString());
        Map<String, Object> ofNoVersion = Phone.started(Ids.next(), walked, EIGHT);
        ofNoVersion.put("version", 7);
        Map<String, Object> visit = Phone.visit(walk, walked.points().getFirst(), EIGHT.plusSeconds(60));
        Map<String, Object> otherTag = Phone.visit(walk, walked.points().getFirst(), EIGHT.plusSeconds(61));
        otherTag.put("tag", walked.points().getLast().code());
        Map<String, Object> noNfc = Phone.visit(walk, walked.points().getFirst(), EIGHT.plusSeconds(62));
        noNfc.put("means", "NFC");
        assertThat(phone.tell(
                        ofOtherRound,
                        ofNoVersion,
                        Phone.started(walk, walked, EIGHT),
                        visit,
                        otherTag,
                        noNfc,
                        Phone.visit(walk, other.points().getFirst(), EIGHT.plusSeconds(63)),
                        Phone.answer(visit, Ids.next(), "CLEAN", true, EIGHT),
                        Phone.answer(visit, walked.items().getFirst(), "DONE", true, EIGHT)))
                .containsExactly(
                        "patrol.round.other-route",
                        "patrol.round.no-route",
                        "STORED",
                        "STORED",
                        "patrol.round.other-tag",
                        "patrol.round.other-tag",
                        "patrol.round.other-point",
                        "patrol.round.other-item",
                        "patrol.round.other-item");
        assertThat(Phone.of(as("supervisor"))
                        .tell(
                                Phone.visit(walk, walked.points().getLast(), EIGHT.plusSeconds(90)),
                                Phone.answer(visit, walked.items().getFirst(), "CLEAN", true, EIGHT)))
                .as("in another's walk")
                .containsOnly("patrol.round.not-yours");
    }

    @Test
    void another_projects_route_walk_and_point_are_not_there() {
        Walked nextDoor = in(World.OTHER_PROJECT, () -> Walked.make(jdbc, checklists, World.OTHER_PROJECT, DAY));
        UUID walk = Ids.next();
        assertThat(phone.tell(
                        Phone.started(Ids.next(), nextDoor, EIGHT),
                        Phone.started(walk, walked, EIGHT),
                        Phone.visit(walk, nextDoor.points().getFirst(), EIGHT)))
                .containsExactly("patrol.round.no-route", "STORED", "patrol.round.other-point");
    }

    @Test
    void a_round_that_was_planned_anew_meanwhile_is_found_by_its_time() {
        UUID walk = Ids.next();
        Map<String, Object> started = Phone.started(walk, walked, Walked.at(DAY, 15, 0, 0));
        started.put("round", Ids.next().toString());
        assertThat(phone.tell(started)).containsExactly("STORED");
        assertThat(rounds(walk)).containsExactly(walked.afternoon());
    }

    @Test
    void the_last_answer_by_the_phones_time_stands_in_whatever_order_they_come() {
        UUID walk = Ids.next();
        Map<String, Object> visit = Phone.visit(walk, walked.points().getFirst(), EIGHT);
        UUID item = walked.items().getFirst();
        phone.tell(
                Phone.started(walk, walked, EIGHT),
                visit,
                Phone.answer(visit, item, "CLEAN", false, EIGHT.plusSeconds(20)),
                Phone.answer(visit, item, "CLEAN", true, EIGHT.plusSeconds(10)));
        assertThat(seeing(() -> jdbc.sql(
                                "select good from patrol.answer a join patrol.visit v on v.id = a.visit_id where v.walk_id = ?")
                        .param(walk)
                        .query(Boolean.class)
                        .list()))
                .containsExactly(false);
    }

    @Test
    @Clause("4.3.1")
    void a_walk_with_a_finding_nobody_decided_is_not_closed() {
        UUID walk = Ids.next();
        phone.tell(Phone.started(walk, walked, EIGHT));
        UUID finding = Ids.next();
        acting("butler", () -> {
            tickets.open(
                    new NewTicket(
                            finding, new Kind("FINDING"), Channel.STAFF, "灯罩破了", "", "1栋大堂", null, null, "", "", null),
                    world.project(),
                    world.actor("butler"),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS),
                    Instant.now());
            return jdbc.sql("""
                            insert into patrol.finding
                                (project_id, id, walk_id, place, found_by, found_at, recorded_at, major)
                            values (?, ?, ?, '1栋大堂', ?, now(), now(), false)""")
                    .params(World.PROJECT, finding, walk, world.id("butler"))
                    .update();
        });
        Map<String, Object> closed = Phone.closed(walk, EIGHT.plusSeconds(60));
        assertThat(phone.tell(closed)).containsExactly("patrol.round.undecided");
        acting(
                "butler",
                () -> jdbc.sql("""
                        insert into patrol.decision (project_id, finding_id, way, words, by_id, at, recorded_at)
                        values (?, ?, 'REPORTED', '', ?, now(), now())""")
                        .params(World.PROJECT, finding, world.id("butler"))
                        .update());
        assertThat(phone.tell(closed)).containsExactly("STORED");
        assertThat(phone.tell(Phone.closed(walk, EIGHT.plusSeconds(90))))
                .containsExactly("patrol.round.closed-already");
    }

    private long owner(String sql) {
        try (var connection = databaseOfAll().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UUID> rounds(UUID walk) {
        return seeing(() -> jdbc.sql("select round_id from patrol.walk where id = ?")
                .param(walk)
                .query(UUID.class)
                .list());
    }

    private String counts(UUID walk) {
        return seeing(() -> jdbc.sql("select counts::text from patrol.walk where id = ?")
                .param(walk)
                .query((row, n) -> row.getString(1) == null ? "open" : row.getString(1))
                .single());
    }

    private List<String> flags(UUID walk) {
        return seeing(() -> jdbc.sql("select kind from patrol.remark where walk_id = ?")
                .param(walk)
                .query(String.class)
                .list());
    }

    private int count(String from, UUID id) {
        return seeing(() -> jdbc.sql("select count(*) from " + from)
                .param(id)
                .query(Integer.class)
                .single());
    }
}
