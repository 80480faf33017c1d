package io.shouwen.tickets;

import io.shouwen.people.StaffDirectory;
import io.shouwen.people.StaffMember;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of a project who take tickets. */
@Component
class Colleagues {

    private static final Set<Role> WORKING =
            Set.of(Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER);

    private final StaffDirectory staff;

    Colleagues(StaffDirectory staff) {
        this.staff = staff;
    }

    /** Everyone who may own a ticket here, by name. */
    List<StaffMember> list(UUID projectId) {
        return staff.list(projectId).stream()
                .filter(member -> member.roles().stream().anyMatch(WORKING::contains))
                .toList();
    }

    /** @throws NotFound where nobody of the project who takes tickets has the id */
    void require(UUID projectId, UUID id) {
        if (list(projectId).stream().noneMatch(member -> member.id().equals(id))) {
            throw new NotFound();
        }
    }

    List<UUID> holders(UUID projectId, Role role) {
        return staff.holders(projectId, role).stream().map(StaffMember::id).toList();
    }

    /** Who is named with an @ in a text. */
    Set<UUID> mentioned(UUID projectId, String text) {
        return text.contains("@")
                ? list(projectId).stream()
                        .filter(member -> text.contains("@" + member.name()))
                        .map(StaffMember::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
