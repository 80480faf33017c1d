package io.shouwen.estate.register.view;

import io.shouwen.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import: how the file was understood, what is wrong with it, how far it is, what it changed.
 *
 * @param understood its first lines, until it is decided
 * @param next where the next faults start
 */
public record ImportPage(
        Import it,
        List<Import.Understood> understood,
        List<Fault> faults,
        @Nullable Integer next) implements View {

    public record Fault(String sheet, int line, String heading, String typed, String reason, String argument) {}
}
