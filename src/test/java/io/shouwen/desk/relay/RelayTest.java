package io.shouwen.desk.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.desk.relay.Relay.Origin;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may read and acknowledge a relayed message, and what it becomes. */
@Clause("3.1.6")
class RelayTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final Actor BUTLER = Actor.of(new UUID(0, 1), "陈佳怡", Role.BUTLER);
    private static final Actor STAND_IN = Actor.of(new UUID(0, 2), "周明轩", Role.BUTLER);
    private static final Actor DESK = Actor.of(new UUID(0, 3), "林晓雯", Role.DESK);
    private static final Actor OTHER = Actor.of(new UUID(0, 4), "高志远", Role.CONTROL);
    private static final Actor SUPERVISOR = Actor.of(new UUID(0, 5), "吴敏", Role.SUPERVISOR);
    private static final Actor MANAGER = Actor.of(new UUID(0, 6), "郑海涛", Role.MANAGER);
    private static final Actor QUALITY = Actor.of(new UUID(0, 7), "何静", Role.QUALITY);
    private static final UUID ANSWER = new UUID(1, 1);

    private static Relay relay(@Nullable UUID standIn) {
        return new Relay(
                new UUID(2, 1),
                BUTLER.id(),
                BUTLER.name(),
                standIn,
                standIn == null ? "" : STAND_IN.name(),
                "沈若兰",
                "13822220501",
                null,
                "",
                "问押金什么时候退",
                true,
                Origin.NONE,
                null,
                DESK.id(),
                DESK.name(),
                NOW,
                NOW.plusSeconds(1800),
                null);
    }

    private static Relay acknowledged(Relay relay, RelayResult result, Actor by) {
        return relay.acknowledge(ANSWER, result, "已说明", by, null, NOW.plusSeconds(60));
    }

    @Test
    void it_is_read_by_who_took_it_who_receives_it_and_who_leads() {
        Relay relay = relay(STAND_IN.id());
        assertThat(java.util.List.of(BUTLER, STAND_IN, DESK, SUPERVISOR, MANAGER, QUALITY))
                .allMatch(relay::seenBy);
        assertThat(relay.seenBy(OTHER)).isFalse();
        assertThat(relay(null).seenBy(STAND_IN)).isFalse();
        assertThat(relay.receivers()).containsExactly(BUTLER.id(), STAND_IN.id());
        assertThat(relay(null).receivers()).containsExactly(BUTLER.id());
    }

    @Test
    void its_receiver_or_stand_in_acknowledges_it() {
        RelayAnswer answer = Objects.requireNonNull(
                acknowledged(relay(null), RelayResult.CALLED_BACK, BUTLER).answer());
        assertThat(answer)
                .isEqualTo(new RelayAnswer(
                        ANSWER, RelayResult.CALLED_BACK, "已说明", BUTLER.id(), BUTLER.name(), NOW.plusSeconds(60), null));
        assertThat(acknowledged(relay(STAND_IN.id()), RelayResult.CALLED_BACK, STAND_IN)
                        .answer())
                .isNotNull();
        assertThat(acknowledged(relay(null), RelayResult.CALLED_BACK, SUPERVISOR)
                        .answer())
                .isNotNull();
        assertThat(acknowledged(relay(null), RelayResult.CALLED_BACK, MANAGER).answer())
                .isNotNull();
    }

    @Test
    void who_took_it_can_only_say_that_it_is_not_needed_any_more() {
        assertThat(acknowledged(relay(null), RelayResult.NOT_NEEDED, DESK).answer())
                .isNotNull();
        refused(() -> acknowledged(relay(null), RelayResult.CALLED_BACK, DESK), "desk.relay.rule.not-yours");
    }

    @ParameterizedTest
    @EnumSource(
            value = RelayResult.class,
            names = {"CALLED_BACK", "NOT_NEEDED"})
    void nobody_else_acknowledges_it(RelayResult result) {
        refused(() -> acknowledged(relay(null), result, OTHER), "desk.relay.rule.not-yours");
        refused(() -> acknowledged(relay(null), result, STAND_IN), "desk.relay.rule.not-yours");
        refused(() -> acknowledged(relay(null), result, QUALITY), "desk.relay.rule.not-yours");
    }

    @Test
    void it_is_acknowledged_once() {
        Relay done = acknowledged(relay(STAND_IN.id()), RelayResult.CALLED_BACK, STAND_IN);
        refused(() -> acknowledged(done, RelayResult.CALLED_BACK, BUTLER), "desk.relay.rule.answered");
    }

    @Test
    void handed_on_it_is_the_same_message_for_another_with_the_words_of_who_handed_it_on() {
        Relay first = relay(STAND_IN.id());
        UUID next = new UUID(2, 2);
        Relay second = first.handOn(
                next, OTHER.id(), OTHER.name(), " 归他管 ", BUTLER, NOW.plusSeconds(60), NOW.plusSeconds(1860));
        assertThat(second)
                .isEqualTo(new Relay(
                        next,
                        OTHER.id(),
                        OTHER.name(),
                        null,
                        "",
                        "沈若兰",
                        "13822220501",
                        null,
                        "",
                        "问押金什么时候退\n陈佳怡：归他管",
                        true,
                        Origin.NONE,
                        first.id(),
                        BUTLER.id(),
                        BUTLER.name(),
                        NOW.plusSeconds(60),
                        NOW.plusSeconds(1860),
                        null));
        assertThat(first.handOn(next, OTHER.id(), OTHER.name(), " ", BUTLER, NOW, NOW.plusSeconds(1))
                        .text())
                .isEqualTo("问押金什么时候退");
        assertThat(Objects.requireNonNull(first.acknowledge(ANSWER, RelayResult.HANDED_ON, "", BUTLER, next, NOW)
                                .answer())
                        .onTo())
                .isEqualTo(next);
    }

    @Test
    void handed_on_and_to_whom_belong_together() {
        assertThatThrownBy(() -> acknowledged(relay(null), RelayResult.HANDED_ON, BUTLER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> relay(null).acknowledge(ANSWER, RelayResult.CALLED_BACK, "", BUTLER, new UUID(2, 2), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(Runnable move, String key) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo(key));
    }
}
