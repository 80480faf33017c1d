package io.shouwen.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people try, in whatever order, a repair follows its table and has one owner until it has ended. */
class RepairProperties {

    private static final List<Actor> PEOPLE = List.of(
            Actor.of(Ids.next(), "desk", Role.DESK),
            Actor.of(Ids.next(), "butler", Role.BUTLER),
            Actor.of(Ids.next(), "repairer", Role.REPAIR),
            Actor.of(Ids.next(), "another", Role.REPAIR),
            Actor.of(Ids.next(), "head", Role.HEAD),
            Actor.of(Ids.next(), "supervisor", Role.SUPERVISOR),
            Actor.of(Ids.next(), "manager", Role.MANAGER),
            new Actor.Resident(Ids.next(), "resident"));

    record Try(RepairMove move, int by, int other, boolean words, boolean signed) {}

    @Property(tries = 2000)
    void nothing_skips_and_the_end_is_approved_answered_or_forced(
            @ForAll boolean common, @ForAll("tries") List<Try> tries) {
        Instant now = Instant.parse("2026-11-23T01:00:00Z");
        Actor first = PEOPLE.getFirst();
        Repair repair = Repair.received(Ids.next(), Ids.next(), Ids.next(), first.id(), common, first, now);
        boolean signature = repair.signature();
        for (Try each : tries) {
            now = now.plusSeconds(60);
            Repair before = repair;
            Actor by = PEOPLE.get(each.by());
            try {
                repair = made(each, before, by, now);
            } catch (RuleBroken refused) {
                assertThat(repair).isSameAs(before);
                continue;
            }
            RepairStep step = repair.last();
            assertThat(before.may(each.move(), by))
                    .as("the page shows what is done")
                    .isNull();
            assertThat(each.move().leads(before.stage(), repair.stage())).isTrue();
            assertThat(step.from()).isEqualTo(before.stage());
            assertThat(step.seq()).isEqualTo(before.last().seq() + 1);
            assertThat(step.at()).isAfterOrEqualTo(before.last().at());
            assertThat(repair.offeredTo() != null).isEqualTo(repair.stage() == RepairStage.OFFERED);
            if (!repair.owner().equals(before.owner())) {
                assertThat(step.move()).isIn(RepairMove.ACCEPT, RepairMove.TAKE);
                assertThat(repair.owner()).isEqualTo(by.id());
            }
            assertThat(repair.signature()).as("never lost").isEqualTo(signature);
            if (step.move() == RepairMove.APPROVE && signature) {
                assertThat(each.signed()).isTrue();
            }
            if (repair.stage() == RepairStage.CLOSED) {
                assertThat(step.move()).isIn(RepairMove.APPROVE, RepairMove.ANSWER, RepairMove.CLOSE);
            }
            assertThat(repair.finishedBy() != null)
                    .isEqualTo(repair.stage() == RepairStage.DONE
                            || repair.stage() == RepairStage.CLOSED && before.stage() == RepairStage.DONE);
        }
    }

    private static Repair made(Try each, Repair r, Actor by, Instant now) {
        UUID step = Ids.next();
        String words = each.words() ? "原因写明" : " ";
        return switch (each.move()) {
            case RECEIVE -> throw new RuleBroken("4.1.2.2", "once");
            case ANSWER -> r.answer(step, by, now);
            case DISPATCH -> r.dispatch(step, by, PEOPLE.get(each.other()).id(), words, now, now);
            case TAKE -> r.take(step, by, now, now);
            case ACCEPT -> r.accept(step, by, now, now);
            case DECLINE -> r.decline(step, by, words, now, now);
            case WITHDRAW -> r.withdraw(step, by, now);
            case SET_OUT, ARRIVE, BEGIN -> r.go(step, each.move(), by, now, now);
            case MISS -> r.miss(step, by, words, now, now);
            case PAUSE -> r.pause(step, by, words, now, now);
            case RESUME -> r.resume(step, by, now, now);
            case FINISH -> r.finish(step, by, words, now, now);
            case APPROVE -> r.approve(step, by, each.signed(), words, now, now);
            case REFUSE -> r.refuse(step, by, words, now, now);
            case CLOSE -> r.close(step, by, words, now);
            case REOPEN -> r.reopen(step, by, words, now);
        };
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        return Combinators.combine(
                        Arbitraries.of(RepairMove.class),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, false))
                .as(Try::new)
                .list()
                .ofMaxSize(80);
    }
}
