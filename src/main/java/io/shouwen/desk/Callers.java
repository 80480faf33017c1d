package io.shouwen.desk;

import io.shouwen.desk.view.People;
import io.shouwen.desk.view.WhoCalls;
import io.shouwen.district.Butlers;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import io.shouwen.tickets.TicketsOfHouse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recognises people by their telephone, and says what the desk should know of them. */
@Component
class Callers {

    private static final int SHOWN = 5;
    private static final int MOST_FOUND = 20;

    private final Houses houses;
    private final Residents residents;
    private final Butlers butlers;
    private final StaffDirectory staff;
    private final TicketsOfHouse tickets;

    Callers(Houses houses, Residents residents, Butlers butlers, StaffDirectory staff, TicketsOfHouse tickets) {
        this.houses = houses;
        this.residents = residents;
        this.butlers = butlers;
        this.staff = staff;
        this.tickets = tickets;
    }

    /** The one resident this number belongs to; null where none does, or several do and somebody must ask. */
    @Nullable
    Caller onlyOne(UUID projectId, @Nullable String number) {
        List<ResidentRef> found = number == null ? List.of() : residents.callers(projectId, number);
        return found.size() == 1 ? caller(found.getFirst()) : null;
    }

    Optional<Caller> resident(UUID projectId, UUID residentId) {
        return residents.byId(projectId, residentId).map(Callers::caller);
    }

    /** Whoever the number may be, the one it was said to be first. */
    List<WhoCalls> who(UUID projectId, @Nullable String number, @Nullable UUID residentId) {
        Map<UUID, ResidentRef> found = new LinkedHashMap<>();
        if (residentId != null) {
            residents.byId(projectId, residentId).ifPresent(r -> found.put(r.id(), r));
        }
        if (number != null) {
            residents.callers(projectId, number).forEach(r -> found.putIfAbsent(r.id(), r));
        }
        return found.values().stream().limit(SHOWN).map(r -> who(projectId, r)).toList();
    }

    private WhoCalls who(UUID projectId, ResidentRef resident) {
        HouseRef house = resident.house();
        String[] code = house.code().split("-");
        Optional<StaffMember> butler = butlers.of(projectId, code[0], code.length > 2 ? code[1] : "");
        return new WhoCalls(
                resident.id(),
                resident.name(),
                resident.title(),
                resident.relation().messageKey(),
                house.id(),
                house.label(),
                butler.map(StaffMember::name).orElse(""),
                butler.map(StaffMember::phone).orElse(""),
                tickets.openOfHouse(projectId, house.id(), SHOWN));
    }

    /** By house in any writing, name, pinyin, initials, or a run of a number; at most twenty. */
    List<People.Person> search(UUID projectId, String typed) {
        List<ResidentRef> found = new ArrayList<>(houses.byCode(projectId, typed)
                .map(house -> residents.ofHouse(projectId, house.id()))
                .orElse(List.of()));
        residents.find(projectId, typed, MOST_FOUND).forEach(person -> found.add(person.resident()));
        return found.stream()
                .distinct()
                .limit(MOST_FOUND)
                .map(r -> new People.Person(
                        r.id(), r.name(), r.relation().messageKey(), r.house().label()))
                .toList();
    }

    /** Whose telephone answered: staff by name, staff number or own telephone. */
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
