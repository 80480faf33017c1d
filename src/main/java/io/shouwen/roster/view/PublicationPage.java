package io.shouwen.roster.view;

import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would be made known, the gaps that somebody must answer for, and what was made known before.
 *
 * @param from first day, as 2026-11-01
 * @param id makes publishing count once
 * @param problem message key of why it was not published, or null
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

    /** A gap, with what was typed about it. */
    public record OpenGap(String key, String post, String when, String hours, String staff, String why) {}

    /** A gap somebody answers for since an earlier publication. */
    public record Answer(String post, String when, String name, String why) {}

    /** Too little rest. */
    public record Rest(String name, String before, String after, String hours) {}

    /** A colleague to choose. */
    public record Choice(UUID id, String name) {}

    /** An earlier publication. */
    public record Before(String from, String to, String by, Instant at, int gaps) {}
}
