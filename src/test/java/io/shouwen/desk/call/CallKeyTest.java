package io.shouwen.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.desk.line.CallEvent;
import io.shouwen.desk.line.CallEvent.Kind;
import io.shouwen.desk.line.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallKeyTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final CallKey FIRST = new CallKey("17", "ring", NOON, NOON.plusSeconds(60));
    private static final CallKey SECOND = new CallKey("17 #2", "ring again", NOON.plusSeconds(600), null);

    @Test
    void an_id_never_heard_of_is_the_call_s_key() {
        assertThat(CallKey.of(heard(Kind.NEW_CALL, "ring", 0), List.of())).isEqualTo("17");
        assertThat(CallKey.of(heard(Kind.HANGUP, "over", 0), List.of())).isEqualTo("17");
    }

    @Test
    void a_ring_after_the_end_of_a_call_is_another_call() {
        assertThat(CallKey.of(dated(Kind.NEW_CALL, "other", 61), List.of(FIRST)))
                .isEqualTo("17 #2");
        assertThat(CallKey.of(heard(Kind.NEW_CALL, "other", 71), List.of(FIRST)))
                .isEqualTo("17 #2");
        CallKey over = new CallKey("17 #2", "ring again", NOON.plusSeconds(600), NOON.plusSeconds(700));
        assertThat(CallKey.of(dated(Kind.NEW_CALL, "third", 701), List.of(FIRST, over)))
                .isEqualTo("17 #3");
    }

    @Test
    void a_ring_that_was_overtaken_by_its_end_is_the_same_call() {
        assertThat(CallKey.of(dated(Kind.NEW_CALL, "other", 60), List.of(FIRST)))
                .isEqualTo("17");
        assertThat(CallKey.of(heard(Kind.NEW_CALL, "other", 70), List.of(FIRST)))
                .isEqualTo("17");
        CallKey endOnly = new CallKey("17", null, NOON, NOON);
        assertThat(CallKey.of(dated(Kind.NEW_CALL, "ring", 5), List.of(endOnly)))
                .isEqualTo("17");
    }

    @Test
    void the_same_message_sent_again_is_the_same_call_and_long_after_another() {
        int end = 60;
        int longest = Math.toIntExact(CallKey.SENT_AGAIN.toSeconds());
        assertThat(CallKey.of(heard(Kind.NEW_CALL, "ring", end + longest), List.of(FIRST)))
                .isEqualTo("17");
        assertThat(CallKey.of(heard(Kind.NEW_CALL, "ring", end + longest + 1), List.of(FIRST)))
                .isEqualTo("17 #2");
        assertThat(CallKey.of(dated(Kind.NEW_CALL, "ring", end + longest + 1), List.of(FIRST)))
                .isEqualTo("17");
    }

    @Test
    void while_a_call_goes_on_everything_belongs_to_it() {
        CallKey open = new CallKey("17", "ring", NOON, null);
        assertThat(CallKey.of(dated(Kind.NEW_CALL, "other leg", 9_000), List.of(open)))
                .isEqualTo("17");
        assertThat(CallKey.of(heard(Kind.ANSWER, "answer", 9_000), List.of(open)))
                .isEqualTo("17");
    }

    @Test
    void what_is_told_late_goes_to_the_call_of_its_time() {
        List<CallKey> both = List.of(FIRST, SECOND);
        assertThat(CallKey.of(dated(Kind.HANGUP, "over", 599), both)).isEqualTo("17");
        assertThat(CallKey.of(dated(Kind.ANSWER, "answer", 600), both)).isEqualTo("17 #2");
        assertThat(CallKey.of(dated(Kind.ANSWER, "answer", -5), both)).isEqualTo("17");
        assertThat(CallKey.of(heard(Kind.HANGUP, "over", 601), both)).isEqualTo("17 #2");
    }

    @Test
    void the_id_is_read_back_from_the_key() {
        assertThat(CallKey.id("17 #2")).isEqualTo("17");
        assertThat(CallKey.id("17 #12")).isEqualTo("17");
        assertThat(CallKey.id("17")).isEqualTo("17");
        assertThat(CallKey.id("a #b")).isEqualTo("a #b");
    }

    private static CallEvent dated(Kind kind, String content, int second) {
        return told(kind, content, NOON.plusSeconds(second), NOON.plus(Duration.ofDays(1)));
    }

    private static CallEvent heard(Kind kind, String content, int second) {
        return told(kind, content, null, NOON.plusSeconds(second));
    }

    private static CallEvent told(Kind kind, String content, @Nullable Instant at, Instant received) {
        return new CallEvent(
                kind, "17", content, Direction.IN, null, null, List.of(), null, null, at, received, null, null);
    }
}
