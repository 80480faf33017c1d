package io.shouwen.desk.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** What rings now, for whoever is on another page. */
public record RingingToast(List<RingingCall> calls) implements View {}
