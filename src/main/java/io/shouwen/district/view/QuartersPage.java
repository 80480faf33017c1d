package io.shouwen.district.view;

import io.shouwen.district.view.DistrictsPage.AreaChoice;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/**
 * The quarters of a project.
 *
 * @param rest areas outside all quarters
 * @param fresh the form of a new one
 */
public record QuartersPage(List<Line> quarters, List<AreaChoice> rest, boolean editable, UUID id, QuarterForm fresh)
        implements View {

    @Override
    public int status() {
        return fresh.form().refused() ? 422 : 200;
    }

    /** @param districts names of the districts that have its units */
    public record Line(UUID id, String name, List<AreaChoice> parts, int households, List<String> districts) {}
}
