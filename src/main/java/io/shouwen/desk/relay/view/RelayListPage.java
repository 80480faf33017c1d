package io.shouwen.desk.relay.view;

import io.shouwen.desk.LogFilter;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** The list of relayed messages. @param takes whether the reader may take one */
public record RelayListPage(LogFilter filter, ListPlace place, Cursor<RelayLine> relays, boolean takes)
        implements View {}
