package io.shouwen.duty.view;

import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** Hand-over notes, newest first. @param open whether only unconfirmed ones are shown */
public record NotesPage(Cursor<NoteLine> notes, boolean open, boolean first) implements View {}
