package io.shouwen.console.view;

import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.View;
import java.util.List;

/** For people with several projects: which one. */
public record ProjectsPage(List<ProjectRef> projects) implements View {}
