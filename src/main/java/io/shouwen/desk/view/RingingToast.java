package io.shouwen.desk.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** What rings now, for whoever is on another page. @param told as in {@link Ringing} */
public record RingingToast(List<RingingCall> calls, List<String> told) implements View {}
