package io.shouwen.district.view;

import io.shouwen.platform.web.View;
import java.util.List;

/**
 * The project's telephone numbers and cards, for a resident whose link is no longer valid.
 *
 * @param hotline reachable at any hour; empty if none is set
 * @param centre the service centre's number; empty if none is set
 */
public record StrayPage(String project, String projectCode, String hotline, String centre, List<Lobby> lobbies)
        implements View {

    /** @param code as in URLs */
    public record Lobby(String code, String building, String unit) {}

    @Override
    public int status() {
        return 404;
    }
}
