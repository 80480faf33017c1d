package io.shouwen.estate.instruction.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** A house's standing instructions in force; a fragment for any page that shows the house. Draws nothing if empty. */
public record HouseInstructions(List<InstructionLine> lines) implements View {

    public static final HouseInstructions NONE = new HouseInstructions(List.of());
}
