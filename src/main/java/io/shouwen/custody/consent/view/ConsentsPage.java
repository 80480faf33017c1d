package io.shouwen.custody.consent.view;

import io.shouwen.custody.consent.ConsentFilter;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** The households with and without a consent. */
public record ConsentsPage(ConsentFilter filter, ListPlace place, Cursor<ConsentLine> households) implements View {}
