package io.shouwen.tickets.handover;

import io.shouwen.duty.OnDuty;
import io.shouwen.duty.Present;
import io.shouwen.estate.ProjectSettings;
import io.shouwen.estate.ReceptionHours;
import io.shouwen.estate.SpokenName;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.Department;
import io.shouwen.staff.Departments;
import io.shouwen.staff.StaffMember;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.HandOver;
import io.shouwen.tickets.HandOver.Receiver;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketSight;
import io.shouwen.tickets.handover.view.ReceiverChoice;
import io.shouwen.tickets.handover.view.ReceiverChoice.Group;
import io.shouwen.tickets.handover.view.ReceiverChoice.StandIn;
import io.shouwen.tickets.handover.view.ReceiverChoices;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the possible receivers of an offer, and computes their deadlines for answering. */
@Component
@Clause({"4.2.6", "4.1.1.2"})
public class Receivers {

    private static final int MOST_NAMES = 5_000;

    /**
     * @param remind when a department is reminded
     * @param answerBy when the supervisor is notified that it did not answer
     * @param manager when the property manager is notified
     */
    record Asked(Receiver to, Instant remind, Instant answerBy, Instant manager) {}

    private final Departments departments;
    private final Colleagues colleagues;
    private final ProjectSettings settings;
    private final OnDuty onDuty;
    private final TicketSight sight;
    /** Cache: computing all readings of a name is slow, and the same names are listed repeatedly. */
    private final Map<String, String> spoken = new ConcurrentHashMap<>();

    Receivers(
            Departments departments,
            Colleagues colleagues,
            ProjectSettings settings,
            OnDuty onDuty,
            TicketSight sight) {
        this.sight = sight;
        this.onDuty = onDuty;
        this.departments = departments;
        this.colleagues = colleagues;
        this.settings = settings;
    }

    /** @param butler butler of the ticket's house, listed first; or null */
    public ReceiverChoices choices(UUID projectId, @Nullable UUID butler, Instant now) {
        return new ReceiverChoices(people(projectId, butler, now), departments.list(projectId), Map.of());
    }

    /** The receivers of one ticket: nobody whom it is about. */
    public ReceiverChoices choices(UUID projectId, UUID ticketId, @Nullable UUID butler, Instant now) {
        Set<UUID> without = sight.barred(projectId, ticketId);
        ReceiverChoices all = choices(projectId, butler, now);
        return without.isEmpty()
                ? all
                : new ReceiverChoices(
                        all.colleagues().stream()
                                .filter(person -> !without.contains(person.id()))
                                .toList(),
                        all.departments().stream()
                                .filter(department -> !without.containsAll(department.answering()))
                                .toList(),
                        Map.of());
    }

    /** Possible owners: the house's butler, then people on duty, then the others, each sorted by pinyin. */
    private List<ReceiverChoice> people(UUID projectId, @Nullable UUID butler, Instant now) {
        List<StaffMember> all = colleagues.list(projectId);
        Set<UUID> there =
                onDuty.now(projectId, now).stream().map(Present::staffId).collect(Collectors.toSet());
        StandIn forButlers = all.stream()
                .filter(member -> member.is(Role.BUTLER) && !there.contains(member.id()))
                .findFirst()
                .flatMap(away -> onDuty.answeringFor(projectId, away.id(), now))
                .flatMap(id ->
                        all.stream().filter(member -> member.id().equals(id)).findFirst())
                .map(Receivers::standIn)
                .orElse(null);
        return all.stream()
                .map(member -> choice(member, butler, there, all, forButlers))
                .sorted(Comparator.comparing(ReceiverChoice::group))
                .toList();
    }

    private ReceiverChoice choice(
            StaffMember member,
            @Nullable UUID butler,
            Set<UUID> there,
            List<StaffMember> all,
            @Nullable StandIn forButlers) {
        boolean present = there.contains(member.id());
        StandIn instead = present
                ? null
                : member.is(Role.BUTLER)
                        ? forButlers
                        : all.stream()
                                .filter(other -> there.contains(other.id())
                                        && member.roles().stream().anyMatch(other::is))
                                .findFirst()
                                .map(Receivers::standIn)
                                .orElse(null);
        Group group = member.id().equals(butler) ? Group.BUTLER_OF_HOUSE : present ? Group.ON_DUTY : Group.OFF_DUTY;
        return new ReceiverChoice(
                member.id(), member.name(), member.post(), member.roles(), group, spoken(member.name()), instead);
    }

    private static StandIn standIn(StaffMember member) {
        return new StandIn(member.id(), member.name());
    }

    private String spoken(String name) {
        if (spoken.size() > MOST_NAMES) {
            spoken.clear();
        }
        return spoken.computeIfAbsent(name, each -> SpokenName.of(each).words());
    }

    /** @throws NotFound if the id is neither a department of the project nor somebody who works on tickets there */
    Asked ask(UUID projectId, UUID to, Instant now) {
        return departments
                .byId(projectId, to)
                .map(department -> asked(department, settings.receptionHours(projectId), now))
                .orElseGet(() -> {
                    colleagues.require(projectId, to);
                    return person(to, now);
                });
    }

    /** For the room that leads the kind, which decides who may be asked, such as a contractor's person. */
    Asked askLed(UUID projectId, UUID to, Instant now) {
        return departments
                .byId(projectId, to)
                .map(department -> asked(department, settings.receptionHours(projectId), now))
                .orElseGet(() -> person(to, now));
    }

    private static Asked person(UUID to, Instant now) {
        Instant by = now.plus(Ticket.RESPONSE);
        return new Asked(new HandOver.Person(to), by, by, by);
    }

    static Asked asked(Department department, ReceptionHours hours, Instant now) {
        Duration within = Duration.ofMinutes(department.answerWithin());
        return new Asked(
                new HandOver.ToDepartment(department.id(), department.answering()),
                ReceptionTime.after(hours, now, within.multipliedBy(3).dividedBy(4)),
                ReceptionTime.after(hours, now, within),
                ReceptionTime.after(hours, now, within.multipliedBy(2)));
    }
}
