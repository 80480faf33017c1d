package io.shouwen.repairs.part.view;

import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import io.shouwen.repairs.part.PartFilter;

/** The list of parts. @param keeps whether the reader adds, changes and counts them */
public record PartsPage(PartFilter filter, ListPlace place, Cursor<PartRow> parts, boolean keeps) implements View {}
