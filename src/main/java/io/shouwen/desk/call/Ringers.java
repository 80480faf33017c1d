package io.shouwen.desk.call;

import io.shouwen.duty.OnDuty;
import io.shouwen.duty.Present;
import io.shouwen.estate.ProjectSettings;
import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.roster.PostKind;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** For whom a call rings on every page: those signed on for the telephone now. */
@Component
@Clause({"2.1.1", "3.1.1"})
class Ringers {

    private final OnDuty onDuty;
    private final ProjectSettings settings;

    Ringers(OnDuty onDuty, ProjectSettings settings) {
        this.onDuty = onDuty;
        this.settings = settings;
    }

    boolean ringsFor(UUID projectId, UUID person, Instant now) {
        Set<UUID> ringers = of(onDuty.now(projectId, now), settings.receptionHours(projectId), now);
        return ringers.isEmpty() || ringers.contains(person);
    }

    /**
     * The people for whom it rings while a receptionist is not signed on; empty if it rings for the receptionist too.
     */
    List<String> insteadOf(UUID projectId, Actor actor, Instant now) {
        return actor.is(Role.DESK)
                ? insteadOf(actor.id(), onDuty.now(projectId, now), settings.receptionHours(projectId), now)
                : List.of();
    }

    static List<String> insteadOf(UUID person, List<Present> there, ReceptionHours hours, Instant now) {
        if (there.stream().anyMatch(present -> present.staffId().equals(person))) {
            return List.of();
        }
        Set<UUID> ringers = of(there, hours, now);
        return there.stream()
                .filter(present -> ringers.contains(present.staffId()))
                .map(Present::name)
                .distinct()
                .toList();
    }

    /**
     * The service desk during reception hours, the control room otherwise; if that one is empty, the other. Empty if
     * nobody is there: then it rings for everybody, so that no call is lost.
     */
    static Set<UUID> of(List<Present> there, ReceptionHours hours, Instant now) {
        LocalTime time = now.atZone(hours.zone()).toLocalTime();
        boolean open = !time.isBefore(hours.opensAt()) && time.isBefore(hours.closesAt());
        Set<UUID> first = at(there, open ? PostKind.DESK : PostKind.CONTROL);
        return first.isEmpty() ? at(there, open ? PostKind.CONTROL : PostKind.DESK) : first;
    }

    private static Set<UUID> at(List<Present> there, PostKind kind) {
        return there.stream()
                .filter(present -> present.post().kind() == kind)
                .map(Present::staffId)
                .collect(Collectors.toSet());
    }
}
