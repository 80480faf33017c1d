package io.shouwen.district.view;

import io.shouwen.district.DistrictHandOver;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.staff.StaffMember;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The districts of a project.
 *
 * @param unassigned areas without a district
 * @param housesWithout number of houses in them; an alarm if positive
 * @param limit maximum number of households per butler (clause 4.1.1.1)
 * @param handOvers pending hand-overs
 * @param supervisor who answers for vacant districts; null if there is none
 */
public record DistrictsPage(
        List<District> districts,
        List<StaffMember> butlers,
        List<AreaChoice> unassigned,
        int housesWithout,
        int limit,
        List<DistrictHandOver> handOvers,
        @Nullable StaffMember supervisor,
        boolean editable,
        Form form)
        implements View {

    /** Prefix of the form value of a quarter, to distinguish it from buildings and units. */
    public static final String QUARTER = "quarter:";

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    /** Whether a proposal would change something. */
    public boolean unbalanced() {
        return housesWithout > 0 || districts.stream().anyMatch(one -> one.households() > limit);
    }

    public List<District> over() {
        return districts.stream().filter(one -> one.households() > limit).toList();
    }

    public int households() {
        return districts.stream().mapToInt(District::households).sum();
    }

    /**
     * A district with its current households.
     *
     * @param held quarters it has completely
     * @param offered quarters it could get
     */
    public record District(
            UUID id,
            String name,
            @Nullable UUID butlerId,
            @Nullable String butler,
            List<AreaChoice> areas,
            List<Held> held,
            List<Named> offered,
            int households) {

        /** Its areas outside the quarters it has completely. */
        public List<AreaChoice> loose() {
            return areas.stream()
                    .filter(area -> held.stream().noneMatch(one -> one.parts().contains(area)))
                    .toList();
        }
    }

    /** A quarter that a district has completely, as one line. @param parts its areas */
    public record Held(UUID id, String name, List<AreaChoice> parts, int households) {}

    /** A quarter to choose. */
    public record Named(UUID id, String name, int households) {
        public String value() {
            return QUARTER + id;
        }
    }

    /** A whole building (empty unit) or one unit. */
    public record AreaChoice(String building, String unit, int households) {
        public String value() {
            return building + "/" + unit;
        }
    }
}
