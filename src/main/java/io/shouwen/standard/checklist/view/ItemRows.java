package io.shouwen.standard.checklist.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** Lines to be added to the editor. */
public record ItemRows(List<ItemRow> rows) implements View {}
