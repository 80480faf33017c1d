package io.shouwen.desk.relay.view;

import io.shouwen.desk.relay.RelayFilter;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** The list of relayed messages. @param takes whether the reader may take one */
public record RelayListPage(RelayFilter filter, ListPlace place, Cursor<RelayLine> relays, boolean takes)
        implements View {}
