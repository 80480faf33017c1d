package io.shouwen.desk.visitor.view;

import io.shouwen.platform.web.View;

/** The section of the open visit while none is open. */
public record NoVisit() implements View {}
