package io.shouwen.desk.help.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** Requests for help that wait; a section of the call page. */
public record HelpDue(List<HelpLine> requests) implements View {}
