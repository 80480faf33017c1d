package io.shouwen.repairs.urge.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How often the resident asked, the newest first. @param may whether the reader may record another time */
public record UrgingSection(UUID repair, List<Line> lines, boolean may, boolean unfolded, Form form) implements View {

    public record Line(Instant at, String by, String words) {}
}
