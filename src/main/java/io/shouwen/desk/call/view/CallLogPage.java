package io.shouwen.desk.call.view;

import io.shouwen.desk.call.CallFilter;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import java.util.List;

/** The call log. */
public record CallLogPage(CallFilter filter, ListPlace place, List<Kind> kinds, Cursor<CallLine> calls)
        implements View {}
