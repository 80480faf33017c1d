package io.shouwen.people.view;

import io.shouwen.people.StaffMember;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for which houses.
 *
 * @param limit households one butler may have (clause 4.1.1.1)
 * @param unassigned areas no district holds yet
 */
public record DistrictsPage(
        List<District> districts,
        List<StaffMember> butlers,
        List<AreaChoice> unassigned,
        int limit,
        boolean editable,
        Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
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
