package io.shouwen.estate.register;

import io.shouwen.estate.HouseCode;
import io.shouwen.estate.HouseUse;
import io.shouwen.estate.Ownership;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Relation;
import io.shouwen.estate.register.view.RegisterCounts;
import io.shouwen.estate.vehicle.Plate;
import io.shouwen.platform.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The differences between the lines of a register and the stored data. */
final class RegisterChanges {

    record House(
            UUID id, UUID unitId, HouseCode code, @Nullable BigDecimal area, HouseUse use, Ownership ownership) {}

    record Household(UUID id, UUID houseId) {}

    record Resident(
            UUID id,
            UUID householdId,
            String name,
            Relation relation,
            @Nullable String title) {}

    record Phone(UUID residentId, PhoneNumber number, int position) {}

    record Vehicle(UUID houseId, String plate) {}

    private final List<House> newHouses = new ArrayList<>();
    private final List<House> changedHouses = new ArrayList<>();
    private final List<Household> newHouseholds = new ArrayList<>();
    private final List<Resident> newResidents = new ArrayList<>();
    private final List<Resident> changedResidents = new ArrayList<>();
    private final List<Phone> newPhones = new ArrayList<>();
    private final Map<String, Vehicle> vehicles = new HashMap<>();
    private int housesSame;
    private int residentsSame;
    private int vehiclesChanged;

    private RegisterChanges() {}

    static RegisterChanges between(
            Map<HouseCode, List<RegisterRow>> lines, KnownHouses.Batch known, Map<HouseCode, UUID> units) {
        RegisterChanges changes = new RegisterChanges();
        lines.forEach((code, rows) -> changes.house(code, rows, known, units));
        return changes;
    }

    private void house(HouseCode code, List<RegisterRow> rows, KnownHouses.Batch batch, Map<HouseCode, UUID> units) {
        KnownHouses.House known = batch.houses().get(code.canonical());
        BigDecimal area = first(rows, RegisterRow::area, known == null ? null : known.area());
        HouseUse use = given(rows, RegisterRow::use, known == null ? HouseUse.RESIDENTIAL : known.use());
        Ownership ownership =
                given(rows, RegisterRow::ownership, known == null ? Ownership.PRIVATE : known.ownership());
        UUID id = known == null ? Ids.next() : known.id();
        House house = new House(id, Objects.requireNonNull(units.get(code)), code, area, use, ownership);
        if (known == null) {
            newHouses.add(house);
        } else if (sameArea(area, known.area()) && use == known.use() && ownership == known.ownership()) {
            housesSame++;
        } else {
            changedHouses.add(house);
        }
        residents(id, rows, known);
        rows.stream().flatMap(row -> row.plates().stream()).map(Plate::text).forEach(plate -> {
            UUID owner = batch.plates().get(plate);
            if (!id.equals(owner)) {
                vehiclesChanged += owner == null || vehicles.containsKey(plate) ? 0 : 1;
                vehicles.put(plate, new Vehicle(id, plate));
            }
        });
    }

    private void residents(UUID houseId, List<RegisterRow> rows, KnownHouses.@Nullable House house) {
        Map<String, List<RegisterRow>> people = new java.util.LinkedHashMap<>();
        for (RegisterRow row : rows) {
            if (row.name() != null) {
                people.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row);
            }
        }
        if (people.isEmpty()) {
            return;
        }
        UUID household = house == null ? null : house.householdId();
        if (household == null) {
            household = Ids.next();
            newHouseholds.add(new Household(household, houseId));
        }
        for (Map.Entry<String, List<RegisterRow>> person : people.entrySet()) {
            resident(
                    household,
                    person.getKey(),
                    person.getValue(),
                    house == null ? null : house.residents().get(person.getKey()));
        }
    }

    private void resident(UUID household, String name, List<RegisterRow> rows, KnownHouses.@Nullable Resident known) {
        Relation relation = given(rows, RegisterRow::relation, known == null ? Relation.OWNER : known.relation());
        String title = first(rows, RegisterRow::title, known == null ? null : known.title());
        UUID id = known == null ? Ids.next() : known.id();
        Resident resident = new Resident(id, household, name, relation, title);
        if (known == null) {
            newResidents.add(resident);
        } else if (relation == known.relation() && Objects.equals(title, known.title())) {
            residentsSame++;
        } else {
            changedResidents.add(resident);
        }
        Set<String> phones = known == null ? new HashSet<>() : new HashSet<>(known.phones());
        for (RegisterRow row : rows) {
            for (PhoneNumber phone : row.phones()) {
                if (phones.add(phone.written())) {
                    newPhones.add(new Phone(id, phone, phones.size() - 1));
                }
            }
        }
    }

    private static boolean sameArea(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    private static <T> @Nullable T first(
            List<RegisterRow> rows, Function<RegisterRow, @Nullable T> field, @Nullable T otherwise) {
        for (RegisterRow row : rows) {
            T value = field.apply(row);
            if (value != null) {
                return value;
            }
        }
        return otherwise;
    }

    private static <T> T given(List<RegisterRow> rows, Function<RegisterRow, @Nullable T> field, T otherwise) {
        return Objects.requireNonNullElse(first(rows, field, null), otherwise);
    }

    List<House> newHouses() {
        return newHouses;
    }

    List<House> changedHouses() {
        return changedHouses;
    }

    List<Household> newHouseholds() {
        return newHouseholds;
    }

    List<Resident> newResidents() {
        return newResidents;
    }

    List<Resident> changedResidents() {
        return changedResidents;
    }

    List<Phone> newPhones() {
        return newPhones;
    }

    List<Vehicle> vehicles() {
        return List.copyOf(vehicles.values());
    }

    RegisterCounts counts() {
        return new RegisterCounts(
                newHouses.size(),
                changedHouses.size(),
                housesSame,
                newResidents.size(),
                changedResidents.size(),
                residentsSame,
                newPhones.size(),
                vehicles.size() - vehiclesChanged,
                vehiclesChanged);
    }
}
