package io.shouwen.desk.visitor.view;

import io.shouwen.platform.web.View;

/** One visit. @param mayAct whether the reader may go on with it */
public record VisitPage(VisitLine line, boolean mayAct) implements View {}
