package io.shouwen.desk.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** What is left to do at the desk; a fragment. At most 25 lines each, oldest first. */
public record DeskLists(Today today, List<CallLine> toFinish, List<CallBackLine> callBacks) implements View {}
