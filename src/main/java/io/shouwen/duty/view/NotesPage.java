package io.shouwen.duty.view;

import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** All hand-over notes, newest first. @param open only those nobody has confirmed */
public record NotesPage(Cursor<NoteLine> notes, boolean open, boolean first) implements View {}
