package io.shouwen.estate.instruction.view;

import io.shouwen.estate.HouseRef;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The standing instructions of a house, with those that are over.
 *
 * @param id id of the next one and idempotency key of its form
 * @param wrong the instruction whose withdrawal has errors, or null
 */
public record InstructionsPage(
        HouseRef house,
        List<InstructionLine> lines,
        LocalDate today,
        UUID id,
        Form form,
        @Nullable UUID wrong,
        boolean mayEdit)
        implements View {

    public List<InstructionLine> open() {
        return lines.stream().filter(line -> line.open(today)).toList();
    }

    public List<InstructionLine> over() {
        return lines.stream().filter(line -> !line.open(today)).toList();
    }

    /** The form of a new one. */
    public Form added() {
        return wrong == null ? form : Form.EMPTY;
    }

    public Form withdrawal(InstructionLine line) {
        return line.id().equals(wrong) ? form : Form.EMPTY;
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
