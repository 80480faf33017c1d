package io.shouwen.custody.pickup;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Receiver;
import io.shouwen.custody.pickup.HandOut.Proof;
import io.shouwen.custody.pickup.HandOuts.Departure;
import io.shouwen.estate.Houses;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out parcels of a household to one person on one signature: all of them, or none. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.5")
public class HandOutParcels {

    private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /**
     * What is asked for.
     *
     * @param id made by the form or the phone; the same again changes nothing
     * @param found what was typed or scanned to find the household
     * @param signature file of the signature
     * @param at when it happened
     */
    public record Order(
            UUID id, UUID house, List<UUID> parcels, Collector collector, String found, UUID signature, Instant at) {}

    private final Custody custody;
    private final WaitingParcels waiting;
    private final HandOuts handOuts;
    private final CodeTries tries;
    private final EndPickup endPickup;
    private final Houses houses;
    private final Residents residents;
    private final Audit audit;
    private final Live live;

    HandOutParcels(
            Custody custody,
            WaitingParcels waiting,
            HandOuts handOuts,
            CodeTries tries,
            EndPickup endPickup,
            Houses houses,
            Residents residents,
            Audit audit,
            Live live) {
        this.custody = custody;
        this.waiting = waiting;
        this.handOuts = handOuts;
        this.tries = tries;
        this.endPickup = endPickup;
        this.houses = houses;
        this.residents = residents;
        this.audit = audit;
        this.live = live;
    }

    /** The resident as a collector. @throws NotFound if the project has no such resident */
    public Collector member(UUID projectId, UUID house, UUID resident) {
        ResidentRef known = residents.byId(projectId, resident).orElseThrow(NotFound::new);
        boolean ofHouse = residents.ofHouse(projectId, house).stream()
                .anyMatch(each -> each.id().equals(resident));
        String phone =
                residents.phone(projectId, resident).map(PhoneNumber::digits).orElse("");
        return new Collector.Member(resident, ofHouse, known.name(), phone);
    }

    /**
     * @throws NotFound if the project has no such parcel
     * @throws RuleBroken if one has left meanwhile, which says who handed it out, or may not go to this person
     */
    public void handOut(ProjectRef project, Order order, Actor by, Instant now) {
        UUID projectId = project.id();
        TreeSet<UUID> wanted = new TreeSet<>(order.parcels());
        if (houses.byId(projectId, order.house()).isEmpty() || handOuts.lock(projectId, wanted) < wanted.size()) {
            throw new NotFound();
        }
        if (handOuts.knows(projectId, order.id())) {
            return;
        }
        List<WaitingParcel> parcels = waiting.find(projectId, wanted);
        if (parcels.size() < wanted.size()) {
            parcels.forEach(here -> wanted.remove(here.id()));
            throw gone(project, wanted.first());
        }
        UUID code = code(projectId, order, parcels, by);
        HandOut handOut = new HandOut(
                order.id(),
                order.house(),
                order.collector(),
                code == null ? Proof.of(order.found(), parcels) : Proof.CODE,
                code);
        RuleBroken.throwIf(handOut.mayGo(parcels, by));
        handOuts.insert(projectId, handOut, by, order.at());
        Collector to = order.collector();
        Receiver receiver = new Receiver(to.name(), to.phone(), to.relation(), order.signature());
        for (WaitingParcel parcel : parcels) {
            UUID step = step(order.id(), parcel.id());
            custody.handOut(new Custody.Move(projectId, step, by, order.at(), now), parcel.id(), receiver);
            handOuts.add(projectId, order.id(), step);
        }
        endPickup.left(projectId, parcels, now);
        audit.record(
                projectId,
                handOut.reason().isEmpty() ? "parcels-handed-out" : "parcels-handed-out-by-exception",
                "house",
                order.house(),
                null,
                Map.of("parcels", parcels.size(), "proof", handOut.proof(), "reason", handOut.reason()));
        live.publish(projectId, "parcels", order.house().toString());
    }

    /** The step of a parcel in a hand-out: the same each time the hand-out is sent. */
    private static UUID step(UUID handOut, UUID parcel) {
        return UUID.nameUUIDFromBytes((handOut + " " + parcel).getBytes(StandardCharsets.UTF_8));
    }

    /** The household's open code, if one was typed. @throws RuleBroken if a code was typed that does not count */
    private @Nullable UUID code(UUID projectId, Order order, List<WaitingParcel> parcels, Actor by) {
        Optional<PickupCode> typed = PickupCode.parse(order.found());
        if (typed.isEmpty()) {
            return null;
        }
        Optional<PickupCodes.Known> known = tries.find(projectId, by, typed.get());
        if (known.isEmpty()) {
            return null;
        }
        if (known.get().open() && known.get().house().equals(order.house())) {
            return known.get().id();
        }
        String digits = typed.get().digits();
        boolean otherwise = parcels.stream()
                .anyMatch(parcel ->
                        parcel.tag().endsWith(digits) || parcel.phone().contains(digits));
        RuleBroken.throwIf(otherwise ? null : new RuleBroken("3.4.5", "custody.pickup.rule.code-closed"));
        return null;
    }

    private RuleBroken gone(ProjectRef project, UUID parcel) {
        Departure left = handOuts.departure(project.id(), parcel).orElseThrow(NotFound::new);
        return new RuleBroken(
                "3.4.5",
                "custody.pickup.rule.gone",
                left.tag(),
                TOLD.format(left.at().atZone(project.zone())),
                left.by());
    }
}
