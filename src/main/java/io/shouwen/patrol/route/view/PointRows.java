package io.shouwen.patrol.route.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** Lines to be added to the editor. */
public record PointRows(List<PointRow> rows, PointChoices choices) implements View {}
