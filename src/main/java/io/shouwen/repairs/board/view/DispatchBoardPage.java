package io.shouwen.repairs.board.view;

import io.shouwen.platform.web.View;

/** The dispatch board. */
public record DispatchBoardPage(DispatchPanel panel) implements View {}
