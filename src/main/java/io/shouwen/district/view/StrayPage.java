package io.shouwen.district.view;

import io.shouwen.platform.web.View;
import java.util.List;

/**
 * How to reach the project, for a resident whose link leads nowhere any more.
 *
 * @param hotline around the clock; empty where none is set
 * @param centre the service centre's own; empty where none is set
 */
public record StrayPage(String project, String projectCode, String hotline, String centre, List<Lobby> lobbies)
        implements View {

    /** @param code as it stands in addresses */
    public record Lobby(String code, String building, String unit) {}

    @Override
    public int status() {
        return 404;
    }
}
