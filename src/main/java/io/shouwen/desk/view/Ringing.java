package io.shouwen.desk.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** What rings now; a fragment of the desk. */
public record Ringing(List<RingingCall> calls) implements View {}
