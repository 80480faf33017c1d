package io.shouwen.desk.call.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** Ringing calls, for people on other pages. @param told as in {@link RingingList} */
public record RingingToast(List<RingingCall> calls, List<String> told) implements View {}
