package io.shouwen.patrol.route.view;

import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All routes of a project by district; districts without one are marked. */
public record RoutesPage(List<District> districts, List<Window> windows, boolean editable) implements View {

    /**
     * @param butler null while vacant
     * @param walker who is to walk it now; null if nobody is there
     * @param standsIn whether the walker is not the butler
     */
    public record District(
            UUID id,
            String name,
            @Nullable String butler,
            @Nullable String walker,
            boolean standsIn,
            List<Route> routes) {}

    /** @param tags number of checkpoints with an NFC tag @param positions number of checkpoints with coordinates */
    public record Route(UUID id, String name, int version, int points, int tags, int positions) {}

    public record Window(String name, String starts, String ends) {}
}
