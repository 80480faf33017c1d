package io.shouwen.district;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a district, or areas of it, from butler to butler: started by a superior, effective after both have confirmed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.2")
class HandOverDistrict {

    private final Districts districts;
    private final DistrictHandOvers handOvers;
    private final DistrictHandOverAlarms alarms;
    private final StaffDirectory staff;
    private final Notifications notifications;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    HandOverDistrict(
            Districts districts,
            DistrictHandOvers handOvers,
            DistrictHandOverAlarms alarms,
            StaffDirectory staff,
            Notifications notifications,
            Audit audit,
            ApplicationEventPublisher events) {
        this.districts = districts;
        this.handOvers = handOvers;
        this.alarms = alarms;
        this.staff = staff;
        this.notifications = notifications;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Appoints a butler: at once if the district is vacant, else after both have confirmed. Idempotent by id.
     *
     * @param id made by the form
     * @param butler null leaves the district to the supervisor
     * @return the hand-over to be confirmed; empty if the appointment is already effective
     */
    Optional<UUID> appoint(
            UUID projectId, UUID id, UUID districtId, @Nullable UUID butler, String reason, Actor by, Instant now) {
        districts.lock(projectId);
        if (handOvers.known(projectId, id)) {
            return Optional.of(id);
        }
        Districts.Named district = districts.get(projectId, districtId);
        mustBeButler(projectId, butler);
        if (Objects.equals(district.butler(), butler)) {
            return Optional.empty();
        }
        mustBeFree(projectId, districtId, List.of());
        if (district.butler() == null) {
            give(projectId, district, butler, by, now);
            return Optional.empty();
        }
        handOvers.insert(projectId, id, district, district, butler, List.of(), reason, null, by.id(), now);
        return Optional.of(started(projectId, id, by, now));
    }

    /** Moves areas from one district to another; at once if both have the same butler, or neither has one. */
    UUID move(
            UUID projectId,
            UUID id,
            UUID fromDistrict,
            UUID toDistrict,
            List<Area> areas,
            String reason,
            @Nullable UUID proposalId,
            Actor by,
            Instant now) {
        districts.lock(projectId);
        if (handOvers.known(projectId, id)) {
            return id;
        }
        Districts.Named from = districts.get(projectId, fromDistrict);
        Districts.Named to = districts.get(projectId, toDistrict);
        mustHave(projectId, fromDistrict, areas);
        if (from.equals(to)) {
            throw new RuleBroken("4.1.1.1", "district.rule.not-its-area");
        }
        mustBeFree(projectId, fromDistrict, areas);
        mustBeFree(projectId, toDistrict, areas);
        handOvers.insert(projectId, id, from, to, to.butler(), areas, reason, proposalId, by.id(), now);
        return started(projectId, id, by, now);
    }

    private UUID started(UUID projectId, UUID id, Actor by, Instant now) {
        DistrictHandOver begun = handOvers.get(projectId, id);
        audit.record(
                projectId,
                "hand-over-started",
                "district",
                begun.from().district(),
                null,
                Map.of(
                        "to",
                        begun.to().districtName(),
                        "butler",
                        String.valueOf(begun.to().butlerName())));
        alarms.untilConfirmed(projectId, begun, now);
        boolean nobodyNew = Objects.equals(begun.from().butler(), begun.to().butler());
        for (HandOverSide side : HandOverSide.values()) {
            if (nobodyNew || begun.own(side, by)) {
                say(projectId, handOvers.get(projectId, id), side, by, "", now);
            }
        }
        notifications.tell(
                projectId,
                Stream.of(begun.from().butler(), begun.to().butler())
                        .filter(Objects::nonNull)
                        .filter(one -> !nobodyNew)
                        .toList(),
                Notifications.Kind.TASK,
                path(id),
                "district.told.confirm",
                begun.from().districtName(),
                by.name());
        return id;
    }

    /** Whether a hand-over still waits for confirmation. */
    boolean waits(UUID projectId, UUID id) {
        return handOvers.get(projectId, id).open();
    }

    /** Confirms for one side; the second confirmation makes the hand-over effective. Idempotent. */
    void confirm(UUID projectId, UUID id, HandOverSide side, Actor by, String reason, Instant now) {
        districts.lock(projectId);
        DistrictHandOver handOver = handOvers.get(projectId, id);
        RuleBroken.throwIf(handOver.mayConfirm(side, by, reason));
        if (handOver.word(side) == null) {
            say(projectId, handOver, side, by, reason, now);
        }
    }

    private void say(
            UUID projectId, DistrictHandOver handOver, HandOverSide side, Actor by, String reason, Instant now) {
        boolean inStead = handOver.inStead(side, by);
        handOvers.confirm(projectId, handOver.id(), side, by.id(), inStead, inStead ? reason : "", now);
        audit.record(
                projectId,
                "hand-over-confirmed",
                "district",
                handOver.from().district(),
                null,
                Map.of("side", side.name(), "reason", reason));
        if (handOver.completedBy(side)) {
            complete(projectId, handOver, by, now);
        }
    }

    private void complete(UUID projectId, DistrictHandOver handOver, Actor by, Instant now) {
        Districts.Named from = districts.get(projectId, handOver.from().district());
        if (handOver.whole()) {
            give(projectId, from, handOver.to().butler(), by, now);
        } else {
            mustHave(projectId, from.id(), handOver.areas());
            Districts.Named to = districts.get(projectId, handOver.to().district());
            districts.place(projectId, to.id(), handOver.areas(), now);
            published(projectId, to.id(), from.butler(), to.butler(), by, handOver.areas(), now);
        }
        handOvers.done(projectId, handOver.id(), now);
        alarms.over(projectId, handOver.id(), now);
        notifications.tell(
                projectId,
                Stream.concat(
                                Stream.of(
                                                handOver.from().butler(),
                                                handOver.to().butler())
                                        .filter(Objects::nonNull),
                                staff.holders(projectId, Role.SUPERVISOR).stream()
                                        .map(StaffMember::id))
                        .filter(one -> !by.id().equals(one))
                        .toList(),
                Notifications.Kind.NEWS,
                path(handOver.id()),
                "district.told.done",
                handOver.from().districtName());
    }

    /** Appoints another butler, or none, for the whole district. */
    void give(UUID projectId, Districts.Named district, @Nullable UUID butler, Actor by, Instant now) {
        List<Area> areas = districts.assignment(projectId).areasOf(district.id());
        districts.appoint(projectId, district, butler, now);
        published(projectId, district.id(), district.butler(), butler, by, areas, now);
    }

    void published(
            UUID projectId,
            UUID districtId,
            @Nullable UUID from,
            @Nullable UUID to,
            Actor by,
            List<Area> areas,
            Instant now) {
        if (!Objects.equals(from, to) && !areas.isEmpty()) {
            events.publishEvent(new DistrictHandedOver(projectId, districtId, from, to, by.id(), areas, now));
        }
    }

    /** Withdraws a pending hand-over; nothing moves. */
    void withdraw(UUID projectId, UUID id, Actor by, Instant now) {
        districts.lock(projectId);
        DistrictHandOver handOver = handOvers.get(projectId, id);
        if (handOver.withdrawnAt() != null) {
            return;
        }
        RuleBroken.throwIf(handOver.mayWithdraw());
        handOvers.withdraw(projectId, id, by.id(), now);
        alarms.over(projectId, id, now);
        audit.record(
                projectId, "hand-over-withdrawn", "district", handOver.from().district(), null, null);
    }

    /** @throws RuleBroken if a pending hand-over includes some of the areas */
    void mustBeFree(UUID projectId, UUID districtId, List<Area> areas) {
        for (DistrictHandOver open : handOvers.open(projectId)) {
            boolean touches = open.from().district().equals(districtId)
                    || open.to().district().equals(districtId);
            if (touches && (areas.isEmpty() || open.whole() || areas.stream().anyMatch(open.areas()::contains))) {
                throw new RuleBroken(
                        "4.1.1.2", "district.rule.under-way", open.from().districtName());
            }
        }
    }

    private void mustHave(UUID projectId, UUID districtId, List<Area> areas) {
        Assignment assignment = districts.assignment(projectId);
        if (areas.isEmpty() || areas.stream().anyMatch(area -> !districtId.equals(assignment.of(area)))) {
            throw new RuleBroken("4.1.1.1", "district.rule.not-its-area");
        }
    }

    private void mustBeButler(UUID projectId, @Nullable UUID butler) {
        if (butler != null
                && staff.byId(projectId, butler).filter(s -> s.is(Role.BUTLER)).isEmpty()) {
            throw new NotFound();
        }
    }

    static String path(UUID id) {
        return "districts/hand-overs/" + id;
    }
}
