package io.shouwen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.desk.CallEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UseOfIdTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final UseOfId FIRST = new UseOfId("17", "ring", NOON, NOON.plusSeconds(60));
    private static final UseOfId SECOND = new UseOfId("17 #2", "ring again", NOON.plusSeconds(600), null);

    @Test
    void an_id_never_heard_of_is_the_call_s_key() {
        assertThat(UseOfId.of(heard(Kind.NEW_CALL, "ring", 0), List.of())).isEqualTo("17");
        assertThat(UseOfId.of(heard(Kind.HANGUP, "over", 0), List.of())).isEqualTo("17");
    }

    @Test
    void a_ring_after_the_end_of_a_call_is_another_call() {
        assertThat(UseOfId.of(dated(Kind.NEW_CALL, "other", 61), List.of(FIRST)))
                .isEqualTo("17 #2");
        assertThat(UseOfId.of(heard(Kind.NEW_CALL, "other", 71), List.of(FIRST)))
                .isEqualTo("17 #2");
        UseOfId over = new UseOfId("17 #2", "ring again", NOON.plusSeconds(600), NOON.plusSeconds(700));
        assertThat(UseOfId.of(dated(Kind.NEW_CALL, "third", 701), List.of(FIRST, over)))
                .isEqualTo("17 #3");
    }

    @Test
    void a_ring_that_was_overtaken_by_its_end_is_the_same_call() {
        assertThat(UseOfId.of(dated(Kind.NEW_CALL, "other", 60), List.of(FIRST)))
                .isEqualTo("17");
        assertThat(UseOfId.of(heard(Kind.NEW_CALL, "other", 70), List.of(FIRST)))
                .isEqualTo("17");
        UseOfId endOnly = new UseOfId("17", null, NOON, NOON);
        assertThat(UseOfId.of(dated(Kind.NEW_CALL, "ring", 5), List.of(endOnly)))
                .isEqualTo("17");
    }

    @Test
    void the_same_message_sent_again_is_the_same_call_and_long_after_another() {
        int end = 60;
        int longest = Math.toIntExact(UseOfId.SENT_AGAIN.toSeconds());
        assertThat(UseOfId.of(heard(Kind.NEW_CALL, "ring", end + longest), List.of(FIRST)))
                .isEqualTo("17");
        assertThat(UseOfId.of(heard(Kind.NEW_CALL, "ring", end + longest + 1), List.of(FIRST)))
                .isEqualTo("17 #2");
        assertThat(UseOfId.of(dated(Kind.NEW_CALL, "ring", end + longest + 1), List.of(FIRST)))
                .isEqualTo("17");
    }

    @Test
    void while_a_call_goes_on_everything_belongs_to_it() {
        UseOfId open = new UseOfId("17", "ring", NOON, null);
        assertThat(UseOfId.of(dated(Kind.NEW_CALL, "other leg", 9_000), List.of(open)))
                .isEqualTo("17");
        assertThat(UseOfId.of(heard(Kind.ANSWER, "answer", 9_000), List.of(open)))
                .isEqualTo("17");
    }

    @Test
    void what_is_told_late_goes_to_the_call_of_its_time() {
        List<UseOfId> both = List.of(FIRST, SECOND);
        assertThat(UseOfId.of(dated(Kind.HANGUP, "over", 599), both)).isEqualTo("17");
        assertThat(UseOfId.of(dated(Kind.ANSWER, "answer", 600), both)).isEqualTo("17 #2");
        assertThat(UseOfId.of(dated(Kind.ANSWER, "answer", -5), both)).isEqualTo("17");
        assertThat(UseOfId.of(heard(Kind.HANGUP, "over", 601), both)).isEqualTo("17 #2");
    }

    @Test
    void the_id_is_read_back_from_the_key() {
        assertThat(UseOfId.id("17 #2")).isEqualTo("17");
        assertThat(UseOfId.id("17 #12")).isEqualTo("17");
        assertThat(UseOfId.id("17")).isEqualTo("17");
        assertThat(UseOfId.id("a #b")).isEqualTo("a #b");
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
