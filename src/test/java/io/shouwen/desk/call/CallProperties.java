package io.shouwen.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.desk.line.CallEvent;
import io.shouwen.desk.line.CallEvent.Kind;
import io.shouwen.desk.line.Cause;
import io.shouwen.desk.line.Direction;
import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Clause({"3.1.1", "3.1.2"})
class CallProperties {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    /** Any order, any event any number of times more, each copy received later than the first. */
    @Property(tries = 2000)
    void a_call_is_the_same_however_its_events_come(@ForAll("told") List<CallEvent> told, @ForAll Random chance) {
        List<CallEvent> again = new ArrayList<>(told);
        for (int i = chance.nextInt(6); i > 0; i--) {
            CallEvent e = told.get(chance.nextInt(told.size()));
            again.add(receivedAt(e, e.receivedAt().plusSeconds(chance.nextInt(600))));
        }
        Collections.shuffle(again, chance);
        assertThat(Call.of(again)).isEqualTo(Call.of(told));
    }

    @Property(tries = 2000)
    void the_times_of_a_call_are_in_their_order(@ForAll("told") List<CallEvent> told) {
        Call call = Call.of(told);
        if (call.answeredAt() != null) {
            assertThat(call.startedAt()).isBeforeOrEqualTo(call.answeredAt());
        }
        if (call.answeredAt() != null && call.endedAt() != null) {
            assertThat(call.answeredAt()).isBeforeOrEqualTo(call.endedAt());
        }
        assertThat(call.outcome().answered()).isEqualTo(call.answeredAt() != null);
        assertThat(call.outcome().missed() && call.endedAt() == null).isFalse();
    }

    @Property
    void what_the_telephone_system_dates_itself_does_not_depend_on_when_it_arrives(
            @ForAll("told") List<CallEvent> told, @ForAll Random chance) {
        List<CallEvent> dated = told.stream().map(e -> dated(e, e.at())).toList();
        List<CallEvent> late = dated.stream()
                .map(e -> receivedAt(e, e.receivedAt().plusSeconds(chance.nextInt(3600))))
                .toList();
        assertThat(Call.of(late)).isEqualTo(Call.of(dated));
    }

    @Provide
    Arbitrary<List<CallEvent>> told() {
        Arbitrary<CallEvent> event = Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.of("+8613800005678", "138 0000 5678").injectNull(0.3),
                        Arbitraries.of("陈静", "desk1").list().ofMaxSize(2),
                        Arbitraries.of(Cause.values()).injectNull(0.3),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 60).injectNull(0.5),
                        Arbitraries.integers().between(1, 9).injectNull(0.8),
                        Arbitraries.longs().between(1, 5).injectNull(0.7))
                .as((kind, from, users, cause, received, dated, rings, seq) -> {
                    Instant eventTime = dated == null ? null : NOON.plusSeconds(dated);
                    String content = List.of(kind, "" + from, users, "" + cause, "" + eventTime, "" + rings, "" + seq)
                            .toString();
                    return new CallEvent(
                            kind,
                            "c1",
                            content,
                            Direction.IN,
                            from,
                            "88880000",
                            users,
                            null,
                            cause,
                            eventTime,
                            NOON.plusSeconds(received),
                            rings,
                            seq);
                });
        return event.list().ofMinSize(1).ofMaxSize(6);
    }

    private static CallEvent receivedAt(CallEvent e, Instant at) {
        return new CallEvent(
                e.kind(),
                e.callId(),
                e.content(),
                e.direction(),
                e.from(),
                e.to(),
                e.users(),
                e.answeringNumber(),
                e.cause(),
                e.eventTime(),
                at,
                e.rings(),
                e.seq());
    }

    private static CallEvent dated(CallEvent e, Instant at) {
        return new CallEvent(
                e.kind(),
                e.callId(),
                e.content() + at,
                e.direction(),
                e.from(),
                e.to(),
                e.users(),
                e.answeringNumber(),
                e.cause(),
                at,
                e.receivedAt(),
                e.rings(),
                e.seq());
    }
}
