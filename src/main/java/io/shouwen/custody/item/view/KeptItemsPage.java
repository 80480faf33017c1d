package io.shouwen.custody.item.view;

import io.shouwen.custody.item.ItemFilter;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** The list of kept items. @param works whether the reader receives and hands out */
public record KeptItemsPage(ItemFilter filter, ListPlace place, Cursor<KeptItemRow> items, boolean works)
        implements View {}
