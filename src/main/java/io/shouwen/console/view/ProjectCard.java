package io.shouwen.console.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** What a project's card shows beside its name, among the projects of a user. */
public record ProjectCard(List<View> parts) implements View {}
