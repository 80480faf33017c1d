package io.shouwen.patrol.route.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** New lines for the route editor. */
public record PointRows(List<PointRow> rows, PointChoices choices) implements View {}
