package io.shouwen.desk.call;

import io.shouwen.desk.call.view.CallerChoices;
import io.shouwen.desk.call.view.WhoCalls;
import io.shouwen.district.Butlers;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.estate.instruction.StandingInstructions;
import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import io.shouwen.tickets.list.TicketLine;
import io.shouwen.tickets.list.TicketsOfHouse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the residents behind a number, with what the desk should know about them. */
@Component
public class Callers {

    private static final int SHOWN = 5;
    private static final int MOST_FOUND = 20;

    private final Houses houses;
    private final Residents residents;
    private final Butlers butlers;
    private final StaffDirectory staff;
    private final TicketsOfHouse tickets;
    private final StandingInstructions instructions;

    Callers(
            Houses houses,
            Residents residents,
            Butlers butlers,
            StaffDirectory staff,
            TicketsOfHouse tickets,
            StandingInstructions instructions) {
        this.instructions = instructions;
        this.houses = houses;
        this.residents = residents;
        this.butlers = butlers;
        this.staff = staff;
        this.tickets = tickets;
    }

    /** The only resident with this number; null if there is none, or several. */
    @Nullable
    Caller onlyOne(UUID projectId, @Nullable String number) {
        List<ResidentRef> found = number == null ? List.of() : residents.callers(projectId, number);
        return found.size() == 1 ? caller(found.getFirst()) : null;
    }

    Optional<Caller> resident(UUID projectId, UUID residentId) {
        return residents.byId(projectId, residentId).map(Callers::caller);
    }

    /** @param residentId the resident chosen for the call, or null */
    record CallerOf(
            UUID callId, @Nullable String number, @Nullable UUID residentId) {}

    /**
     * The possible callers of each call, the chosen one first. The number of queries does not depend on the number of
     * calls.
     */
    Map<UUID, List<WhoCalls>> who(UUID projectId, List<CallerOf> calls, LocalDate today) {
        Map<UUID, ResidentRef> told = residents.byIds(
                projectId,
                calls.stream()
                        .map(CallerOf::residentId)
                        .filter(Objects::nonNull)
                        .toList());
        Map<String, List<ResidentRef>> numbers = residents.callers(
                projectId,
                calls.stream().map(CallerOf::number).filter(Objects::nonNull).toList());
        Map<UUID, List<ResidentRef>> found = new HashMap<>();
        for (CallerOf call : calls) {
            Map<UUID, ResidentRef> each = new LinkedHashMap<>();
            if (call.residentId() != null && told.get(call.residentId()) instanceof ResidentRef resident) {
                each.put(resident.id(), resident);
            }
            if (call.number() != null) {
                numbers.getOrDefault(call.number(), List.of()).forEach(r -> each.putIfAbsent(r.id(), r));
            }
            found.put(call.callId(), each.values().stream().limit(SHOWN).toList());
        }
        Set<HouseRef> houses = found.values().stream()
                .flatMap(List::stream)
                .map(ResidentRef::house)
                .collect(Collectors.toSet());
        Map<UUID, StaffMember> butlersOf = butlers.ofHouses(projectId, houses);
        List<UUID> ids = houses.stream().map(HouseRef::id).toList();
        Map<UUID, List<TicketLine>> open = tickets.openOfHouses(projectId, ids, SHOWN);
        Map<UUID, HouseInstructions> standing = instructions.ofHouses(projectId, ids, today);
        Map<UUID, List<WhoCalls>> who = new HashMap<>();
        found.forEach((call, people) -> who.put(
                call,
                people.stream()
                        .map(r -> who(
                                r,
                                butlersOf.get(r.house().id()),
                                standing.getOrDefault(r.house().id(), HouseInstructions.NONE),
                                open.getOrDefault(r.house().id(), List.of())))
                        .toList()));
        return who;
    }

    private static WhoCalls who(
            ResidentRef resident, @Nullable StaffMember butler, HouseInstructions standing, List<TicketLine> open) {
        return new WhoCalls(
                resident.id(),
                resident.name(),
                resident.title(),
                resident.relation().messageKey(),
                resident.house().id(),
                resident.house().label(),
                butler == null ? "" : butler.name(),
                butler == null ? "" : butler.phone(),
                standing,
                open);
    }

    /** What the desk should know about a resident; empty if unknown. */
    public Optional<WhoCalls> known(ProjectRef project, UUID residentId, Instant now) {
        return who(
                        project.id(),
                        List.of(new CallerOf(residentId, null, residentId)),
                        now.atZone(project.zone()).toLocalDate())
                .getOrDefault(residentId, List.of())
                .stream()
                .findFirst();
    }

    /** Finds residents by house, name, pinyin, initials, or part of a number; at most twenty. */
    List<CallerChoices.Person> search(UUID projectId, String typed) {
        List<ResidentRef> found = new ArrayList<>(houses.byCode(projectId, typed)
                .map(house -> residents.ofHouse(projectId, house.id()))
                .orElse(List.of()));
        residents.find(projectId, typed, MOST_FOUND).forEach(person -> found.add(person.resident()));
        return found.stream()
                .distinct()
                .limit(MOST_FOUND)
                .map(r -> new CallerChoices.Person(
                        r.id(), r.name(), r.relation().messageKey(), r.house().label()))
                .toList();
    }

    /** The member of staff behind an answering telephone, by name, staff number or private number. */
    Optional<StaffMember> staff(UUID projectId, String told) {
        List<StaffMember> found = staff.list(projectId).stream()
                .filter(s ->
                        told.equalsIgnoreCase(s.name()) || told.equalsIgnoreCase(s.number()) || same(told, s.phone()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean same(String told, String phone) {
        return PhoneNumber.parse(told)
                .filter(number ->
                        PhoneNumber.parse(phone).filter(number::equals).isPresent())
                .isPresent();
    }

    private static Caller caller(ResidentRef resident) {
        return new Caller(
                resident.id(),
                resident.house().id(),
                resident.name(),
                resident.house().label());
    }
}
