package io.shouwen.tickets;

import io.shouwen.duty.OnDuty;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The members of staff who work on tickets. */
@Component
public class Colleagues {

    private static final Set<Role> WORKING =
            Set.of(Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER);

    private final StaffDirectory staff;
    private final OnDuty onDuty;

    Colleagues(StaffDirectory staff, OnDuty onDuty) {
        this.staff = staff;
        this.onDuty = onDuty;
    }

    /** Whether the person works on tickets, instead of only reading them. */
    public static boolean works(Actor me) {
        return WORKING.stream().anyMatch(me::is);
    }

    /** Everybody who may own a ticket in this project, by name. */
    public List<StaffMember> list(UUID projectId) {
        return staff.list(projectId).stream()
                .filter(member -> member.roles().stream().anyMatch(WORKING::contains))
                .toList();
    }

    /** @throws NotFound if the id does not belong to somebody who works on tickets here */
    public void require(UUID projectId, UUID id) {
        if (list(projectId).stream().noneMatch(member -> member.id().equals(id))) {
            throw new NotFound();
        }
    }

    /**
     * The recipients of a notification for a role: its holders on duty, else their replacements. The property manager
     * is included even when off duty.
     */
    @Clause("2.1.1")
    public Set<UUID> reachable(UUID projectId, Role role, Instant now) {
        Set<UUID> told = new HashSet<>(onDuty.reachable(projectId, role, now));
        if (role == Role.MANAGER) {
            told.addAll(holders(projectId, role));
        }
        return told;
    }

    /** The recipients of a notification for an owner: the owner, and the person who replaces them while off duty. */
    @Clause("4.1.1.2")
    public Set<UUID> answeringFor(UUID projectId, UUID owner, Instant now) {
        Set<UUID> told = new HashSet<>(Set.of(owner));
        onDuty.answeringFor(projectId, owner, now).ifPresent(told::add);
        return told;
    }

    /** The owner of tickets without another one: a supervisor, preferably on duty, else a property manager. */
    public UUID lead(UUID projectId, UUID otherwise, Instant now) {
        Set<UUID> there = onDuty.reachable(projectId, Role.SUPERVISOR, now);
        List<UUID> supervisors = holders(projectId, Role.SUPERVISOR);
        return supervisors.stream()
                .filter(there::contains)
                .findFirst()
                .or(() -> supervisors.stream().findFirst())
                .or(() -> holders(projectId, Role.MANAGER).stream().findFirst())
                .orElse(otherwise);
    }

    public List<UUID> holders(UUID projectId, Role role) {
        return staff.holders(projectId, role).stream().map(StaffMember::id).toList();
    }

    /** The people mentioned in a text with @. */
    public Set<UUID> mentioned(UUID projectId, String text) {
        return text.contains("@")
                ? list(projectId).stream()
                        .filter(member -> text.contains("@" + member.name()))
                        .map(StaffMember::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
