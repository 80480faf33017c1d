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

/** The people of a project who take tickets. */
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

    /** Whether the person works on tickets at all, and does not only read them. */
    public static boolean works(Actor me) {
        return WORKING.stream().anyMatch(me::is);
    }

    /** Everyone who may own a ticket here, by name. */
    public List<StaffMember> list(UUID projectId) {
        return staff.list(projectId).stream()
                .filter(member -> member.roles().stream().anyMatch(WORKING::contains))
                .toList();
    }

    /** @throws NotFound where nobody of the project who takes tickets has the id */
    public void require(UUID projectId, UUID id) {
        if (list(projectId).stream().noneMatch(member -> member.id().equals(id))) {
            throw new NotFound();
        }
    }

    /**
     * Who hears what the role is told now: whoever of them is on duty, else those who answer meanwhile. The property
     * manager is told whatever the hour.
     */
    @Clause("2.1.1")
    public Set<UUID> reachable(UUID projectId, Role role, Instant now) {
        Set<UUID> told = new HashSet<>(onDuty.reachable(projectId, role, now));
        if (role == Role.MANAGER) {
            told.addAll(holders(projectId, role));
        }
        return told;
    }

    /** Who is told what an owner is told: the owner, and whoever answers for the owner meanwhile. */
    @Clause("4.1.1.2")
    public Set<UUID> answeringFor(UUID projectId, UUID owner, Instant now) {
        Set<UUID> told = new HashSet<>(Set.of(owner));
        onDuty.answeringFor(projectId, owner, now).ifPresent(told::add);
        return told;
    }

    /** Who owns what nobody else does: a supervisor, on duty if there is one, else a property manager. */
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

    /** Who is named with an @ in a text. */
    public Set<UUID> mentioned(UUID projectId, String text) {
        return text.contains("@")
                ? list(projectId).stream()
                        .filter(member -> text.contains("@" + member.name()))
                        .map(StaffMember::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
