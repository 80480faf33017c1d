package io.shouwen.console.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** The path of setting up a project. @param dismissed whether somebody took it off Today */
public record SetUpCard(List<Step> steps, boolean dismissed) implements View {

    /** @param path below {@code /p/{project}/} */
    public record Step(String key, String path, boolean done) {}

    /** Whether it is on Today. */
    public boolean shown() {
        return !dismissed && done() < steps.size();
    }

    public long done() {
        return steps.stream().filter(Step::done).count();
    }

    /** Whether this is the first step that is not done. */
    public boolean next(Step step) {
        return !step.done()
                && steps.stream()
                        .filter(each -> !each.done())
                        .findFirst()
                        .orElse(step)
                        .equals(step);
    }
}
