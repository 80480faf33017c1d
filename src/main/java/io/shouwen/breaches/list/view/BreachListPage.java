package io.shouwen.breaches.list.view;

import io.shouwen.breaches.list.BreachFilter;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** The list of breaches. @param takes whether the reader may record one */
public record BreachListPage(BreachFilter filter, ListPlace place, Cursor<BreachLine> breaches, boolean takes)
        implements View {}
