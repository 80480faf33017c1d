package io.shouwen.estate.settings.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.standard.star.StarLevel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The group: its name, its regions and their projects.
 *
 * @param wrong which of the page's forms came back: {@code group}, {@code region}, {@code project}, a region's id, or none
 */
public record GroupPage(Named group, List<Named> regions, List<Project> projects, String wrong, Form form)
        implements View {

    /** @param version to be named by a change */
    public record Named(UUID id, String name, int version) {}

    /** @param level it has now; null if it has taken none */
    public record Project(
            UUID regionId,
            String code,
            String name,
            @Nullable StarLevel level) {}

    /** What was typed into the form that came back; nothing for the others. */
    public Form form(String which) {
        return wrong.equals(which) ? form : Form.EMPTY;
    }

    public List<Project> of(Named region) {
        return projects.stream().filter(p -> p.regionId().equals(region.id())).toList();
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
