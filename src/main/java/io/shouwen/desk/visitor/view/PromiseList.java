package io.shouwen.desk.visitor.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** The promised answers that are owed; a section of the desk's page. */
public record PromiseList(List<PromiseLine> lines) implements View {}
