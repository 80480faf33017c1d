package io.shouwen.desk.relay;

import io.shouwen.desk.relay.view.ReceiverNote;
import io.shouwen.desk.relay.view.RelayReceiver;
import io.shouwen.duty.OnDuty;
import io.shouwen.duty.Present;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The colleagues a message can be for, who of them is on duty, and who stands in for one who is not. */
@Component
class RelayReceivers {

    private final StaffDirectory staff;
    private final OnDuty onDuty;

    RelayReceivers(StaffDirectory staff, OnDuty onDuty) {
        this.staff = staff;
        this.onDuty = onDuty;
    }

    /** Everybody but the one who takes the message; those on duty first. */
    List<RelayReceiver> all(UUID projectId, UUID but, Instant now) {
        Map<UUID, Present> there = there(projectId, now);
        return staff.list(projectId).stream()
                .filter(member -> !member.id().equals(but))
                .map(member ->
                        new RelayReceiver(member.id(), member.name(), member.post(), there.containsKey(member.id())))
                .sorted(java.util.Comparator.comparing(receiver -> !receiver.onDuty()))
                .toList();
    }

    ReceiverNote note(UUID projectId, StaffMember colleague, Instant now) {
        Map<UUID, Present> there = there(projectId, now);
        Present present = there.get(colleague.id());
        if (present != null) {
            return new ReceiverNote(colleague.name(), present.post().name(), present.since(), null);
        }
        return new ReceiverNote(
                colleague.name(),
                "",
                null,
                standIn(projectId, colleague, List.copyOf(there.values()), now)
                        .map(one -> new RelayReceiver(one.id(), one.name(), one.post(), true))
                        .orElse(null));
    }

    /** For a butler whoever answers for their houses, else somebody on duty with the same job, else the supervisor. */
    private Optional<StaffMember> standIn(UUID projectId, StaffMember colleague, List<Present> there, Instant now) {
        Optional<UUID> found = colleague.is(Role.BUTLER)
                ? onDuty.answeringFor(projectId, colleague.id(), now)
                : there.stream()
                        .map(Present::staffId)
                        .filter(id -> staff.working(projectId, id)
                                .filter(one -> one.roles().stream().anyMatch(colleague.roles()::contains))
                                .isPresent())
                        .findFirst();
        return found.or(() -> there.stream()
                        .map(Present::staffId)
                        .filter(id -> staff.working(projectId, id)
                                .filter(one -> one.is(Role.SUPERVISOR))
                                .isPresent())
                        .findFirst())
                .filter(id -> !id.equals(colleague.id()))
                .flatMap(id -> staff.working(projectId, id));
    }

    Optional<StaffMember> working(UUID projectId, UUID id) {
        return staff.working(projectId, id);
    }

    private Map<UUID, Present> there(UUID projectId, Instant now) {
        return onDuty.now(projectId, now).stream()
                .collect(Collectors.toMap(Present::staffId, present -> present, (first, second) -> first));
    }
}
