package io.shouwen.district.view;

import io.shouwen.district.DistrictHandOver;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The butlers of a district's units over time, and its hand-overs, newest first. */
public record HistoryPage(String district, List<Line> lines, List<DistrictHandOver> handOvers) implements View {

    /** @param to null while it is running */
    public record Line(
            String butler,
            int units,
            Instant from,
            @Nullable Instant to) {}
}
