package io.shouwen.estate.house.view;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.estate.HouseUse;
import io.shouwen.estate.Ownership;
import io.shouwen.estate.Relation;
import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.estate.vehicle.Vehicles.Vehicle;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One house with its residents, their cars, and the sections of other rooms. */
public record HousePage(
        House house,
        HouseInstructions instructions,
        List<Person> people,
        List<Vehicle> cars,
        List<Section> sections,
        Form car,
        boolean mayEdit)
        implements View {

    public record House(
            HouseRef ref,
            @Nullable Integer floor,
            @Nullable BigDecimal area,
            HouseUse use,
            Ownership ownership,
            String note) {}

    public record Person(
            UUID id,
            String name,
            Relation relation,
            @Nullable String title,
            List<Phone> phones) {}

    /** @param ordinal index among the resident's numbers, from 0 */
    public record Phone(UUID residentId, int ordinal, String masked) {}

    public record Section(
            HouseSection.Column column,
            String titleKey,
            List<HouseSection.Row> rows,
            HouseSection.@Nullable Move move) {}

    public List<Section> household() {
        return in(HouseSection.Column.HOUSEHOLD);
    }

    public List<Section> waiting() {
        return in(HouseSection.Column.WAITING);
    }

    /** An empty section is shown only if something can be started there. */
    private List<Section> in(HouseSection.Column column) {
        return sections.stream()
                .filter(section -> section.column() == column)
                .filter(section -> !section.rows().isEmpty() || section.move() != null)
                .toList();
    }

    @Override
    public int status() {
        return car.refused() ? 422 : 200;
    }
}
