package io.shouwen.roster.plan.view;

import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What publishing would change, the open gaps, and earlier publications.
 *
 * @param from first day, such as 2026-11-01
 * @param id idempotency key of the publication
 * @param problem message key of the refusal, or null
 */
public record PublicationPage(
        String from,
        String to,
        String id,
        int fresh,
        int ended,
        int people,
        List<OpenGap> open,
        List<Answer> answered,
        List<Rest> rests,
        String restReason,
        List<Choice> staff,
        List<Before> before,
        @Nullable String problem)
        implements View {

    @Override
    public int status() {
        return problem == null ? 200 : 422;
    }

    /** A gap with the typed name and reason. */
    public record OpenGap(String key, String post, String when, String hours, String staff, String why) {}

    /** A gap answered in an earlier publication. */
    public record Answer(String post, String when, String name, String why) {}

    /** A rest that is too short. */
    public record Rest(String name, String before, String after, String hours) {}

    /** An option of a select. */
    public record Choice(UUID id, String name) {}

    /** An earlier publication. */
    public record Before(String from, String to, String by, Instant at, int gaps) {}
}
