package io.shouwen.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.desk.line.CallEvent;
import io.shouwen.desk.line.CallEvent.Kind;
import io.shouwen.desk.line.Cause;
import io.shouwen.desk.line.Direction;
import io.shouwen.platform.Clause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause({"3.1.1", "3.1.2"})
class CallTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @ParameterizedTest
    @CsvSource({"0,1", "4999,1", "5000,2", "9999,2", "10000,3", "14999,3", "15000,4"})
    void the_third_ring_begins_after_ten_seconds(long millis, int rings) {
        assertThat(Call.ringsAfter(Duration.ofMillis(millis))).isEqualTo(rings);
    }

    @Test
    void rings_the_telephone_system_counted_are_believed() {
        Call call = Call.of(List.of(at(Kind.NEW_CALL, 0), counted(at(Kind.ANSWER, 30), 2)));
        assertThat(call.rings()).isEqualTo(2);
    }

    @Test
    void a_wait_is_not_guessed_where_the_ringing_was_heard_of_after_the_answer() {
        Call call = Call.of(List.of(heard(Kind.NEW_CALL, 9), heard(Kind.ANSWER, 3)));
        assertThat(call.rings()).isNull();
        assertThat(call.startedAt()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void a_wait_is_not_guessed_between_two_clocks() {
        assertThat(Call.of(List.of(at(Kind.NEW_CALL, 0), heard(Kind.ANSWER, 3))).rings())
                .isNull();
    }

    @Test
    void an_end_heard_of_before_the_answer_does_not_make_the_call_missed() {
        Call call = Call.of(List.of(heard(Kind.NEW_CALL, 0), heard(Kind.HANGUP, 20), heard(Kind.ANSWER, 25)));
        assertThat(call.outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(call.answeredAt()).isEqualTo(NOON.plusSeconds(20));
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL_CLEARING,GAVE_UP", "CANCEL,GAVE_UP", "BUSY,BUSY", "CONGESTION,BUSY",
        "NO_ANSWER,NOBODY", "NOT_FOUND,NOBODY", "FORWARDED,FORWARDED", ",NOBODY"
    })
    void why_nobody_answered_follows_from_the_cause(Cause cause, CallOutcome outcome) {
        CallEvent over = at(Kind.HANGUP, 12);
        over = new CallEvent(
                over.kind(),
                over.callId(),
                over.content(),
                over.direction(),
                over.from(),
                over.to(),
                over.users(),
                null,
                cause,
                over.eventTime(),
                over.receivedAt(),
                null,
                null);
        assertThat(Call.of(List.of(at(Kind.NEW_CALL, 0), over)).outcome()).isEqualTo(outcome);
    }

    @Test
    void a_call_whose_end_is_never_told_is_missed_and_its_rings_are_not_guessed() {
        Call call =
                Call.of(List.of(heard(Kind.NEW_CALL, 0), CallEvent.silence("c1", "RINGING", NOON.plusSeconds(180))));
        assertThat(call.outcome()).isEqualTo(CallOutcome.NOBODY);
        assertThat(call.rings()).isNull();
    }

    @Test
    void an_answer_told_late_undoes_the_silence() {
        Call call = Call.of(List.of(
                heard(Kind.NEW_CALL, 0),
                CallEvent.silence("c1", "RINGING", NOON.plusSeconds(180)),
                heard(Kind.ANSWER, 200)));
        assertThat(call.outcome()).isEqualTo(CallOutcome.TALKING);
        assertThat(call.answeredAt()).isEqualTo(NOON.plusSeconds(200));
    }

    @Test
    void a_talk_nobody_ended_is_over_as_of_the_limit_and_that_is_known() {
        int limit = 4 + Math.toIntExact(Call.LONGEST_TALK.toSeconds());
        CallEvent silent = CallEvent.silence("c1", "TALKING", NOON.plusSeconds(limit + 500));
        Call call = Call.of(List.of(at(Kind.NEW_CALL, 0), at(Kind.ANSWER, 4), silent));
        assertThat(call.outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(call.endedAt()).isEqualTo(NOON.plusSeconds(limit));
        assertThat(call.endTold()).isFalse();
        CallEvent justThen = CallEvent.silence("c1", "TALKING", NOON.plusSeconds(limit));
        assertThat(Call.of(List.of(at(Kind.ANSWER, 4), justThen)).outcome()).isEqualTo(CallOutcome.ANSWERED);
        CallEvent before = CallEvent.silence("c1", "TALKING", NOON.plusSeconds(limit - 1));
        Call goesOn = Call.of(List.of(at(Kind.ANSWER, 4), before));
        assertThat(goesOn.outcome()).isEqualTo(CallOutcome.TALKING);
        assertThat(goesOn.endedAt()).isNull();
        assertThat(goesOn.endTold()).isTrue();
        Call ended = Call.of(List.of(at(Kind.ANSWER, 4), silent, at(Kind.HANGUP, limit + 900)));
        assertThat(ended.endedAt()).as("an end told late is the end").isEqualTo(NOON.plusSeconds(limit + 900));
        assertThat(ended.endTold()).isTrue();
    }

    @Test
    void a_silence_of_a_call_that_rang_is_its_end() {
        Call call = Call.of(List.of(at(Kind.NEW_CALL, 0), CallEvent.silence("c1", "RINGING", NOON.plusSeconds(9))));
        assertThat(call.endedAt()).isEqualTo(NOON.plusSeconds(9));
        assertThat(call.endTold()).isFalse();
        assertThat(Call.of(List.of(at(Kind.NEW_CALL, 0))).endTold()).isTrue();
        assertThat(Call.of(List.of(at(Kind.NEW_CALL, 0), at(Kind.HANGUP, 9))).endTold())
                .isTrue();
    }

    @Test
    void a_call_says_what_its_beginning_says_first() {
        CallEvent asked = by(at(Kind.NEW_CALL, 0), "前台");
        Call call = Call.of(List.of(by(at(Kind.ANSWER, 2), "陈静"), asked, by(at(Kind.NEW_CALL, 1), "刘洋")));
        assertThat(call.callId()).isEqualTo("c1");
        assertThat(call.direction()).isEqualTo(Direction.IN);
        assertThat(call.from()).isEqualTo("13800005678");
        assertThat(call.to()).isEqualTo("88880000");
        assertThat(call.ringing()).containsExactly("前台", "刘洋");
        assertThat(call.answeredBy()).isEqualTo("陈静");
        assertThat(Call.ringsAfter(Duration.ofDays(1))).isEqualTo(999);
    }

    @Test
    void rings_are_counted_until_the_end_where_nobody_answered() {
        assertThat(Call.of(List.of(at(Kind.NEW_CALL, 0), at(Kind.HANGUP, 12))).rings())
                .isEqualTo(3);
        assertThat(Call.of(List.of(at(Kind.NEW_CALL, 0), at(Kind.ANSWER, 0))).rings())
                .isEqualTo(1);
        assertThat(Call.of(List.of(counted(at(Kind.NEW_CALL, 0), 4))).rings()).isEqualTo(4);
        assertThat(Call.of(List.of(at(Kind.ANSWER, 0))).rings()).isNull();
    }

    @Test
    void what_is_told_twice_counts_from_when_it_was_heard_first() {
        CallEvent again = heard(Kind.NEW_CALL, 30);
        assertThat(Call.of(List.of(again, heard(Kind.NEW_CALL, 2))).startedAt()).isEqualTo(NOON.plusSeconds(2));
        assertThat(Call.of(List.of(heard(Kind.NEW_CALL, 2), again)).startedAt()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void a_busy_leg_does_not_matter_where_another_answered() {
        Call call = Call.of(List.of(at(Kind.NEW_CALL, 0), at(Kind.ANSWER, 6), at(Kind.HANGUP, 3), at(Kind.HANGUP, 90)));
        assertThat(call.outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(call.rings()).isEqualTo(2);
        assertThat(call.endedAt()).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void the_first_to_answer_has_answered() {
        CallEvent one = by(at(Kind.ANSWER, 4), "陈静");
        CallEvent other = by(at(Kind.ANSWER, 40), "刘洋");
        assertThat(Call.of(List.of(other, at(Kind.NEW_CALL, 0), one)).answeredBy())
                .isEqualTo("陈静");
    }

    private static CallEvent at(Kind kind, int second) {
        Instant at = NOON.plusSeconds(second);
        return new CallEvent(
                kind,
                "c1",
                kind + " " + second,
                Direction.IN,
                "13800005678",
                "88880000",
                List.of(),
                null,
                null,
                at,
                at.plusSeconds(1),
                null,
                null);
    }

    private static CallEvent heard(Kind kind, int second) {
        Instant at = NOON.plusSeconds(second);
        return new CallEvent(
                kind, "c1", kind + "", Direction.IN, null, null, List.of(), null, null, null, at, null, null);
    }

    private static CallEvent counted(CallEvent e, int rings) {
        return new CallEvent(
                e.kind(),
                e.callId(),
                e.content() + rings,
                e.direction(),
                e.from(),
                e.to(),
                e.users(),
                null,
                e.cause(),
                e.eventTime(),
                e.receivedAt(),
                rings,
                null);
    }

    private static CallEvent by(CallEvent e, String user) {
        return new CallEvent(
                e.kind(),
                e.callId(),
                e.content() + user,
                e.direction(),
                e.from(),
                e.to(),
                List.of(user),
                null,
                e.cause(),
                e.eventTime(),
                e.receivedAt(),
                null,
                null);
    }
}
