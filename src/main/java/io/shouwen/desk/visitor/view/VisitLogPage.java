package io.shouwen.desk.visitor.view;

import io.shouwen.desk.LogFilter;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** The visitors' log. */
public record VisitLogPage(LogFilter filter, ListPlace place, Cursor<VisitLine> visits) implements View {}
