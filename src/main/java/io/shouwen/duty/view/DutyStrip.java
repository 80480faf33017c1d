package io.shouwen.duty.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** The board in one line, for pages of other rooms. */
public record DutyStrip(List<Board.Line> lines) implements View {}
