package io.shouwen.roster.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** Named shifts, rotations made of them, and drafting a month. @param monday of this week @param id of the draft */
public record PatternsPage(
        List<WeekGrid.Choice> patterns,
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

    /** Something with a name to choose. */
    public record Named(UUID id, String name) {}

    /** A shift of a round. @param name empty for a day off @param closed no longer used: nobody gets it */
    public record Step(String name, boolean closed) {}

    /** Who walks through which round. */
    public record Rotation(
            UUID id,
            String name,
            String post,
            String daysKey,
            String startsOn,
            List<Step> cycle,
            List<Member> members) {}

    /** @param position days into the cycle on the first day */
    public record Member(UUID id, String name, int position) {}
}
