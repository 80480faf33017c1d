package io.shouwen.custody.key.view;

import io.shouwen.custody.key.KeyFilter;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** The list of keys. @param works whether the reader receives and lends keys */
public record KeysPage(KeyFilter filter, ListPlace place, Cursor<KeyRow> keys, boolean works) implements View {}
