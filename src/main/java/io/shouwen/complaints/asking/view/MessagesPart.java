package io.shouwen.complaints.asking.view;

import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;

/** What a complainant without a name has written, for the staff. */
public record MessagesPart(List<Line> lines) implements View {

    public record Line(Instant at, String text) {}
}
