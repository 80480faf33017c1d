package io.shouwen.roster.pattern.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/**
 * Patterns, rotations, and the form for drafting a month.
 *
 * @param monday Monday of this week
 * @param id idempotency key of the draft
 */
public record PatternsPage(
        List<PatternChoice> patterns,
        List<String> freeKeys,
        List<Named> posts,
        List<Rotation> rotations,
        List<Named> staff,
        String month,
        String monday,
        String id,
        String newPattern,
        String newRotation,
        Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    /** An option of a select. */
    public record Named(UUID id, String name) {}

    /**
     * A step of a rotation.
     *
     * @param name empty for a day off
     * @param closed whether the pattern is closed, so that nobody is planned for it
     */
    public record Step(String name, boolean closed) {}

    /** A rotation with its members. */
    public record Rotation(
            UUID id,
            String name,
            String post,
            String daysKey,
            String startsOn,
            List<Step> cycle,
            List<Member> members) {}

    /** @param position offset in the cycle on the first day */
    public record Member(UUID id, String name, int position) {}
}
