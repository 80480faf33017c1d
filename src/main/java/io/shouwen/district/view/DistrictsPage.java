package io.shouwen.district.view;

import io.shouwen.district.DistrictHandOver;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.staff.StaffMember;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for which houses.
 *
 * @param unassigned areas no district holds yet
 * @param housesWithout houses in them: an alarm while there is one
 * @param limit households one butler may have (clause 4.1.1.1)
 * @param handOvers those waiting to be confirmed
 * @param supervisor who answers for vacant districts; null where there is none
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

    /** How a named area is told from a building or unit in the form that adds one. */
    public static final String QUARTER = "quarter:";

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    /** Whether the page has something to propose. */
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
     * A district with its living households.
     *
     * @param held the named areas it has all of
     * @param offered the named areas it could be given
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

        /** What belongs to no named area it has all of. */
        public List<AreaChoice> loose() {
            return areas.stream()
                    .filter(area -> held.stream().noneMatch(one -> one.parts().contains(area)))
                    .toList();
        }
    }

    /** A named area a district has all of, as one line. @param parts what it opens to */
    public record Held(UUID id, String name, List<AreaChoice> parts, int households) {}

    /** A named area to be chosen. */
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
