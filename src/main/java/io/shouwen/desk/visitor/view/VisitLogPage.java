package io.shouwen.desk.visitor.view;

import io.shouwen.desk.visitor.VisitLogFilter;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** The visitors' log. */
public record VisitLogPage(VisitLogFilter filter, ListPlace place, Cursor<VisitLine> visits) implements View {}
