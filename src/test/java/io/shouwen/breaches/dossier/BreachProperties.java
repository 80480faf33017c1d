package io.shouwen.breaches.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people try, in whatever order, a breach goes step by step and ends closed, or somebody can go on with it. */
@Clause("2.1.8")
class BreachProperties {

    private static final Instant START = Instant.parse("2026-11-30T02:00:00Z");
    private static final List<Actor> PEOPLE = List.of(
            Actor.of(Ids.next(), "desk", Role.DESK),
            Actor.of(Ids.next(), "butler", Role.BUTLER),
            Actor.of(Ids.next(), "supervisor", Role.SUPERVISOR),
            Actor.of(Ids.next(), "repair", Role.REPAIR),
            Actor.SYSTEM);

    record Attempt(BreachMove move, BreachStage after, Actor by) {}

    @Property(tries = 500)
    void every_history_is_a_walk_of_the_table(@ForAll("attempts") List<Attempt> attempts) {
        Breach breach =
                Breach.opened(Ids.next(), Ids.next(), PEOPLE.getFirst().id(), Ids.next(), PEOPLE.getFirst(), START);
        Instant now = START;
        for (Attempt attempt : attempts) {
            now = now.plusSeconds(60);
            Breach before = breach;
            boolean may = before.may(attempt.move(), attempt.by()) == null
                    && attempt.move().to().contains(attempt.after());
            try {
                breach = tried(before, attempt, now);
                assertThat(may).isTrue();
                assertThat(attempt.move().leads(before.stage(), breach.stage())).isTrue();
                assertThat(breach.steps()).hasSize(before.steps().size() + 1);
            } catch (RuleBroken refused) {
                assertThat(breach).isSameAs(before);
            }
        }
        Breach end = breach;
        assertThat(end.stage() == BreachStage.CLOSED
                        || Stream.of(BreachMove.values())
                                .anyMatch(move -> PEOPLE.stream().anyMatch(who -> end.may(move, who) == null)))
                .isTrue();
        assertThat(end.notices().stream().filter(notice -> !notice.delivered()).count())
                .isLessThanOrEqualTo(1);
    }

    private static Breach tried(Breach breach, Attempt attempt, Instant now) {
        return switch (attempt.move()) {
            case ESTABLISH ->
                breach.establish(
                        Ids.next(),
                        new Particulars(BreachKind.NOISE, Offender.UNKNOWN, null, "", "5层"),
                        attempt.by(),
                        "",
                        now);
            case SERVE -> breach.serve(Ids.next(), now.plusSeconds(600), attempt.by(), now);
            case DELIVER -> breach.deliver(Ids.next(), attempt.by(), "", now);
            default -> breach.make(Ids.next(), attempt.move(), attempt.after(), attempt.by(), "话", now);
        };
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.of(BreachMove.values()),
                        Arbitraries.of(BreachStage.values()),
                        Arbitraries.of(PEOPLE))
                .as((move, after, by) -> new Attempt(
                        move,
                        switch (move) {
                            case ESTABLISH -> BreachStage.ESTABLISHED;
                            case SERVE, DELIVER -> BreachStage.NOTIFIED;
                            default -> after;
                        },
                        by))
                .list()
                .ofMinSize(20)
                .ofMaxSize(120);
    }
}
