package io.shouwen.district.view;

import io.shouwen.district.view.DistrictsPage.AreaChoice;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/**
 * The project's named areas.
 *
 * @param rest what belongs to none
 * @param fresh the form for one more
 */
public record QuartersPage(List<Line> quarters, List<AreaChoice> rest, boolean editable, UUID id, QuarterForm fresh)
        implements View {

    @Override
    public int status() {
        return fresh.form().refused() ? 422 : 200;
    }

    /** @param districts whose it is, by name; more than one where it is divided */
    public record Line(UUID id, String name, List<AreaChoice> parts, int households, List<String> districts) {}
}
