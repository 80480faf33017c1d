package io.shouwen.desk.visitor.view;

import io.shouwen.desk.LogFilter;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** Every promised answer: owed, kept, or not. */
public record PromisesPage(LogFilter filter, ListPlace place, Cursor<PromiseLine> promises) implements View {}
