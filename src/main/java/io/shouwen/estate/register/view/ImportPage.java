package io.shouwen.estate.register.view;

import io.shouwen.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import: preview, faults, progress and result.
 *
 * @param understood the first lines, until the import is started or discarded
 * @param next keyset of the next page of faults
 */
public record ImportPage(
        Import it,
        List<Import.Understood> understood,
        List<Fault> faults,
        @Nullable Integer next) implements View {

    public record Fault(String sheet, int line, String heading, String typed, String reason, String argument) {}
}
