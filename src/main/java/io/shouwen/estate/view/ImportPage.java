package io.shouwen.estate.view;

import io.shouwen.estate.Import;
import io.shouwen.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import: what is wrong with the file, how far it is, what it changed. @param next where the next faults start */
public record ImportPage(
        Import it, List<Fault> faults, @Nullable Integer next) implements View {

    public record Fault(int line, String heading, String typed, String reason, String argument) {}
}
