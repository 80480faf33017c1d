package io.shouwen.desk.call.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** What rings now, for whoever is on another page. @param told as in {@link RingingList} */
public record RingingToast(List<RingingCall> calls, List<String> told) implements View {}
