package io.shouwen.conduct.integrity.view;

import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

/** The reports of all projects. @param open whether only those not closed */
public record IntegrityListPage(boolean open, Cursor<IntegrityLine> reports) implements View {}
