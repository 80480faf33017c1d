package io.shouwen.estate.register;

import io.shouwen.estate.HouseCode;
import io.shouwen.estate.HouseUse;
import io.shouwen.estate.Ownership;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Relation;
import io.shouwen.estate.vehicle.Plate;
import io.shouwen.platform.demo.DemoData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Six buildings and a row of villas, and a tower next door. All people in them are invented; the same every time. */
@Component
class RegisterDemo implements DemoData {

    private static final BigDecimal[] AREAS = {
        new BigDecimal("89.50"),
        new BigDecimal("96.20"),
        new BigDecimal("118.00"),
        new BigDecimal("126.80"),
        new BigDecimal("142.30")
    };

    private final Register register;

    RegisterDemo(Register register) {
        this.register = register;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public void load(Instant now) {
        InventedPeople people = new InventedPeople(20_261_123);
        for (int building = 1; building <= 4; building++) {
            tower(PROJECT, people, building, 2, 20, 3);
        }
        tower(PROJECT, people, 5, 1, 26, 4);
        tower(PROJECT, people, 6, 2, 11, 4);
        villas(people);
        tower(OTHER_PROJECT, people, 1, 1, 10, 4);
    }

    private void tower(UUID project, InventedPeople people, int building, int units, int floors, int doors) {
        List<RegisterRow> rows = new ArrayList<>();
        for (int unit = 1; unit <= units; unit++) {
            for (int floor = 1; floor <= floors; floor++) {
                for (int door = 1; door <= doors; door++) {
                    String room = floor + "0" + door;
                    HouseCode code =
                            new HouseCode(String.valueOf(building), units == 1 ? "" : String.valueOf(unit), room);
                    boolean shop = floor == 1 && building == 6;
                    household(rows, people, code, AREAS[(door + building) % AREAS.length], shop);
                }
            }
        }
        register.write(project, rows);
    }

    private void villas(InventedPeople people) {
        List<RegisterRow> rows = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            household(rows, people, new HouseCode("B", "", String.valueOf(number)), new BigDecimal("268.00"), false);
        }
        register.write(PROJECT, rows);
    }

    private static void household(
            List<RegisterRow> rows, InventedPeople people, HouseCode house, BigDecimal area, boolean shop) {
        HouseUse use = shop ? HouseUse.COMMERCIAL : HouseUse.RESIDENTIAL;
        if (people.once(25)) {
            rows.add(line(house, area, use, Ownership.DEVELOPER, null, null, null, List.of(), List.of()));
            return;
        }
        String surname = people.surname();
        String title = people.once(60) ? people.title(surname) : null;
        List<PhoneNumber> phones = new ArrayList<>(List.of(people.mobile()));
        if (people.once(6)) {
            phones.add(people.once(2) ? people.landline() : people.mobile());
        }
        List<Plate> plates = new ArrayList<>();
        for (int cars = people.upTo(4) / 2; cars > 0; cars--) {
            plates.add(people.plate());
        }
        rows.add(line(
                house, area, use, Ownership.PRIVATE, people.named(surname), Relation.OWNER, title, phones, plates));
        if (shop || people.once(6)) {
            rows.add(line(
                    house,
                    area,
                    use,
                    null,
                    people.named(people.surname()),
                    Relation.TENANT,
                    null,
                    List.of(people.mobile()),
                    List.of()));
        } else {
            for (int family = people.upTo(2); family > 0; family--) {
                rows.add(line(
                        house,
                        area,
                        use,
                        null,
                        people.named(people.once(2) ? surname : people.surname()),
                        Relation.FAMILY,
                        null,
                        people.once(4) ? List.of() : List.of(people.mobile()),
                        List.of()));
            }
        }
    }

    private static RegisterRow line(
            HouseCode house,
            BigDecimal area,
            HouseUse use,
            @Nullable Ownership ownership,
            @Nullable String name,
            @Nullable Relation relation,
            @Nullable String title,
            List<PhoneNumber> phones,
            List<Plate> plates) {
        return new RegisterRow(0, house, area, use, ownership, name, relation, title, phones, plates);
    }
}
