package io.shouwen.people.district.view;

import io.shouwen.people.StaffMember;
import io.shouwen.people.district.HandOver;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
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
        List<HandOver> handOvers,
        @Nullable StaffMember supervisor,
        boolean editable,
        Form form)
        implements View {

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

    /** A district with its living households. */
    public record District(
            UUID id,
            String name,
            @Nullable UUID butlerId,
            @Nullable String butler,
            List<AreaChoice> areas,
            int households) {}

    /** A whole building (empty unit) or one unit. */
    public record AreaChoice(String building, String unit, int households) {
        public String value() {
            return building + "/" + unit;
        }
    }
}
