package io.shouwen.desk.view;

import io.shouwen.desk.CallFilter;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** The call log. */
public record CallLogPage(CallFilter filter, Cursor<CallLine> calls) implements View {}
