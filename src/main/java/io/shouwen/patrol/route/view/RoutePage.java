package io.shouwen.patrol.route.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The route editor.
 *
 * @param saved whether the route exists already
 * @param units units of its district, for suggested checkpoints
 * @param theirs after a conflict, the places as somebody else saved them; else null
 */
public record RoutePage(
        UUID id,
        boolean saved,
        String name,
        int version,
        List<District> districts,
        List<PointRow> rows,
        PointChoices choices,
        List<Unit> units,
        Form form,
        @Nullable List<String> theirs,
        boolean editable)
        implements View {

    public record District(UUID id, String name) {}

    /** @param value building and unit as {@code 3/2} */
    public record Unit(String value, String building, String unit, int floors) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
