package io.shouwen.custody;

import io.shouwen.custody.Thing.Arrival;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The moves of the chain of custody, for parcels, keys and items alike. Every move names the id of its step, made by the
 * form or the phone; the same step again changes nothing.
 *
 * <p>Every move throws {@link io.shouwen.platform.RuleBroken} where the chain forbids it and {@link NotFound} for a thing
 * or place of another project.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Custody {

    /**
     * Who moves a thing and when.
     *
     * @param step id of the step
     * @param at when it happened
     * @param now when it is recorded
     */
    public record Move(UUID projectId, UUID step, Actor by, Instant at, Instant now) {}

    private interface Rule {
        Step next(Thing thing);
    }

    private final Things things;
    private final Places places;
    private final Audit audit;

    Custody(Things things, Places places, Audit audit) {
        this.things = things;
        this.places = places;
        this.audit = audit;
    }

    /**
     * The thing with its open loans, locked until the end of the transaction.
     *
     * @throws NotFound if the project has no such thing of this kind
     */
    public Thing lock(UUID projectId, Thing.Kind kind, UUID thing) {
        return things.lock(projectId, thing)
                .filter(found -> found.kind() == kind)
                .orElseThrow(NotFound::new);
    }

    /** Whether the step is recorded already: the same form or phone record was sent again. */
    public boolean knows(Move move) {
        return things.knows(move.projectId(), move.step());
    }

    /** @throws org.springframework.dao.DuplicateKeyException if a thing with this tag is in custody already */
    public void receive(Move move, Arrival arrival, UUID place) {
        if (things.knows(move.projectId(), move.step())) {
            return;
        }
        Place at = places.lock(move.projectId(), place);
        Step step = Thing.receive(move.step(), arrival, at, move.by(), move.at());
        things.insert(move.projectId(), arrival, step, move.now());
        record(move, arrival.kind(), arrival.id(), null, step);
    }

    public void move(Move move, UUID thing, UUID place) {
        Place to = places.lock(move.projectId(), place);
        next(move, thing, kept -> kept.move(move.step(), to, move.by(), move.at()));
    }

    public void lend(Move move, UUID thing, int pieces, Receiver to, String why, Instant until) {
        next(move, thing, kept -> kept.lend(move.step(), pieces, to, why, until, move.by(), move.at()));
    }

    public void takeBack(Move move, UUID thing, UUID loan, int pieces, UUID place, Receiver from) {
        Place to = places.lock(move.projectId(), place);
        next(move, thing, kept -> kept.comeBack(move.step(), loan, pieces, to, from, move.by(), move.at()));
    }

    public void handOut(Move move, UUID thing, Receiver to) {
        next(move, thing, kept -> kept.handOut(move.step(), to, move.by(), move.at()));
    }

    public void giveBack(Move move, UUID thing, Receiver to, String why) {
        next(move, thing, kept -> kept.giveBack(move.step(), to, why, move.by(), move.at()));
    }

    /** @param loan the lent pieces that are lost; null for those that should lie here */
    public void writeOff(Move move, UUID thing, @Nullable UUID loan, String why) {
        next(move, thing, kept -> kept.writeOff(move.step(), loan, why, move.by(), move.at()));
    }

    private void next(Move move, UUID id, Rule rule) {
        Thing thing = things.lock(move.projectId(), id).orElseThrow(NotFound::new);
        if (things.knows(move.projectId(), move.step())) {
            return;
        }
        Step step = rule.next(thing);
        things.append(move.projectId(), thing, step, move.now());
        record(move, thing.kind(), id, thing.now(), step);
    }

    private void record(Move move, Thing.Kind kind, UUID thing, @Nullable Balance before, Step step) {
        audit.record(
                move.projectId(),
                step.movement().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                kind.name().toLowerCase(Locale.ROOT),
                thing,
                before,
                step);
    }
}
