package io.shouwen.roster.plan.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** The reader's present and next shift, for Today; none if nothing is published for them. */
public record NextShiftCard(List<Planned> shifts) implements View {

    /** @param running whether it has begun */
    public record Planned(String post, String when, boolean running) {}
}
