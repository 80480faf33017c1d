package io.shouwen.custody.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.patrol.round.Phone;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Role;
import io.shouwen.world.ShouwenTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A count made on a phone, as it arrives. */
@Clause("4.1.2.8")
class CountRecordTest extends ShouwenTest {

    private static final String ENDED = "custody.count.rule.ended";

    private Phone phone;
    private CountedShelf cellar;
    private Instant at;

    @BeforeEach
    void cellar() {
        phone = Phone.of(as("desk"));
        cellar = CountedShelf.make(world, jdbc, transaction, 3);
        at = Instant.now().minusSeconds(600);
    }

    private Map<String, Object> begun(UUID count, UUID place) {
        return Phone.record("COUNT_BEGUN", count, next(), "place", place, "tags", "地库");
    }

    private Map<String, Object> scan(UUID count, String code, Object... more) {
        Map<String, Object> scan = Phone.record("COUNT_SCAN", Ids.next(), next(), more);
        scan.put("count", count.toString());
        scan.put("place", cellar.room().toString());
        scan.put("code", code);
        return scan;
    }

    private Map<String, Object> ended(UUID count) {
        return Phone.record("COUNT_ENDED", Ids.next(), next(), "count", count, "place", cellar.room());
    }

    /** Each record a second after the one before. */
    private Instant next() {
        at = at.plusSeconds(1);
        return at;
    }

    private static List<String> stored(int count) {
        return java.util.Collections.nCopies(count, "STORED");
    }

    @Test
    void a_count_made_without_a_signal_ends_with_its_five_lists_and_is_one_however_often_it_is_sent() {
        UUID count = Ids.next();
        List<Map<String, Object>> all = new ArrayList<>(List.of(
                begun(count, cellar.room()),
                scan(count, cellar.label(1)),
                scan(count, cellar.tag(1), "slot", cellar.slots().get(0)),
                scan(count, cellar.tag(1), "slot", cellar.slots().get(0)),
                scan(count, cellar.tag(2), "slot", cellar.slots().get(0)),
                scan(count, "6901234567892", "slot", cellar.slots().get(0)),
                ended(count)));
        Instant end = at;
        assertThat(phone.tell(all)).isEqualTo(stored(7));
        assertThat(phone.tell(all)).containsOnly("KNOWN");
        assertThat(cellar.result(count)).isEqualTo("ELSEWHERE 1, MISSING 1, RIGHT 1, TWICE 1, UNKNOWN 1");
        assertThat(cellar.counts()).containsExactly(count);
        assertThat(cellar.scans(count)).isEqualTo(5);
        assertThat(seeing(() -> jdbc.sql("select ended_at from custody.count_session where id = ?")
                        .param(count)
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single()))
                .isBetween(end.minusMillis(1), end.plusMillis(1));
        assertThat(as("desk").get("/p/jinxiu/counts/" + count).body()).contains(cellar.tag(3));
    }

    @Test
    void two_phones_on_one_count_scan_into_it_and_one_of_them_ends_it() {
        Phone other = Phone.of(as("supervisor"));
        UUID count = Ids.next();
        assertThat(phone.tell(begun(count, cellar.room()), scan(count, cellar.tag(1))))
                .isEqualTo(stored(2));
        assertThat(as("supervisor").get("/p/jinxiu/field/bundle").body()).contains(count.toString());
        assertThat(other.tell(scan(count, cellar.tag(2)), scan(count, cellar.tag(3))))
                .isEqualTo(stored(2));
        assertThat(other.tell(ended(count))).isEqualTo(stored(1));
        assertThat(phone.tell(ended(count))).as("ended already").isEqualTo(stored(1));
        assertThat(phone.tell(scan(count, cellar.tag(1)))).containsExactly(ENDED);
        assertThat(cellar.result(count)).isEqualTo("RIGHT 3");
    }

    @Test
    void who_began_without_knowing_of_the_other_joins_the_count_that_is_open_and_does_not_end_it() {
        Phone other = Phone.of(as("supervisor"));
        UUID first = Ids.next();
        UUID second = Ids.next();
        assertThat(phone.tell(begun(first, cellar.room()), scan(first, cellar.tag(1))))
                .isEqualTo(stored(2));
        List<Map<String, Object>> late =
                List.of(begun(second, cellar.shelf()), scan(second, cellar.tag(2)), ended(second));
        assertThat(other.tell(late)).isEqualTo(stored(3));
        assertThat(cellar.counts()).containsExactly(first);
        assertThat(cellar.scans(first)).isEqualTo(2);
        assertThat(phone.tell(scan(first, cellar.tag(3)), ended(first))).isEqualTo(stored(2));
        assertThat(cellar.result(first)).isEqualTo("RIGHT 3");
        assertThat(as("supervisor").get("/p/jinxiu/field/bundle").body())
                .as("the joined count is over for the phone that began it")
                .contains(second.toString());
    }

    @Test
    void a_room_is_not_counted_on_a_phone_while_a_part_of_it_is() {
        UUID shelf = Ids.next();
        UUID room = Ids.next();
        assertThat(phone.tell(begun(shelf, cellar.shelf()))).isEqualTo(stored(1));
        assertThat(phone.tell(begun(room, cellar.room()), scan(room, cellar.tag(1))))
                .containsExactly("custody.count.rule.counted-now", "patrol.round.unknown");
        assertThat(phone.tell(ended(shelf))).isEqualTo(stored(1));
        assertThat(cellar.result(shelf)).isEqualTo("MISSING 3");
    }

    @Test
    void a_scan_that_comes_before_its_begin_waits_for_it() {
        UUID count = Ids.next();
        Map<String, Object> begun = begun(count, cellar.room());
        assertThat(phone.tell(scan(count, cellar.tag(1)))).containsExactly("patrol.round.unknown");
        assertThat(phone.tell(begun)).isEqualTo(stored(1));
        assertThat(cellar.scans(count)).isEqualTo(1);
        phone.tell(ended(count));
    }

    @Test
    void counts_are_for_the_desk_and_rounds_are_not() {
        UUID count = Ids.next();
        String butler = world.colleague("盘点管家", Role.BUTLER);
        assertThat(Phone.of(as(butler)).tell(begun(count, cellar.room())))
                .containsExactly("patrol.round.not-your-role");
        assertThat(as(butler).get("/p/jinxiu/field/bundle").body()).doesNotContain("\"counts\"");
        String desk = as("desk").get("/p/jinxiu/field/bundle").body();
        assertThat(desk).contains("\"counts\"", cellar.tag(1)).doesNotContain("\"rounds\"", "\"parcels\"");
        assertThat(phone.tell(Phone.record("WALK_STARTED", Ids.next(), Instant.now(), "route", UUID.randomUUID())))
                .containsExactly("patrol.round.not-your-role");
        assertThat(as("quality").get("/p/jinxiu/field/bundle").statusCode()).isEqualTo(403);
        assertThat(cellar.counts()).isEmpty();
    }

    @Test
    void what_is_foreign_or_malformed_is_refused() {
        UUID count = Ids.next();
        assertThat(phone.tell(
                        begun(count, UUID.randomUUID()),
                        begun(Ids.next(), cellar.slots().get(0))))
                .containsExactly("custody.phone.rule.unknown", "custody.count.rule.whole");
        assertThat(phone.tell(
                        begun(count, cellar.room()),
                        scan(count, ""),
                        scan(count, cellar.tag(1), "slot", UUID.randomUUID())))
                .containsExactly("STORED", "custody.count.rule.nothing-scanned", "patrol.round.unknown");
        assertThat(phone.tell(scan(count, "x".repeat(400)), scan(count, "<script>alert(1)</script>"), ended(count)))
                .containsExactly("platform.field.malformed", "STORED", "STORED");
        assertThat(as("desk").get("/p/jinxiu/counts/" + count).body()).doesNotContain("<SCRIPT>");
    }
}
