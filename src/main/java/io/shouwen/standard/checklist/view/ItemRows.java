package io.shouwen.standard.checklist.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** New lines for the checklist editor. */
public record ItemRows(List<ItemRow> rows) implements View {}
