package io.shouwen.desk.help.view;

import io.shouwen.desk.LogFilter;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** The list of requests for help. @param takes whether the reader may record one */
public record HelpListPage(LogFilter filter, ListPlace place, Cursor<HelpLine> requests, boolean takes)
        implements View {}
