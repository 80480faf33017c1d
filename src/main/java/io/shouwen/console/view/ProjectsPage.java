package io.shouwen.console.view;

import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.View;
import java.util.List;

/** The choice of a project, for users who have several. */
public record ProjectsPage(List<ProjectRef> projects) implements View {}
