package io.shouwen.duty.view;

import io.shouwen.duty.SignOnPlace;
import io.shouwen.platform.Span;
import io.shouwen.platform.web.View;
import io.shouwen.roster.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day of duty by post: what was due, who was there, and the gaps. */
public record DayPage(LocalDate day, boolean today, Span span, List<OfPost> posts) implements View {

    /** @param due the due time within the day up to now */
    public record OfPost(
            Post post,
            long minutesDue,
            long minutesCovered,
            List<Span> due,
            List<Span> covered,
            List<Span> gaps,
            List<Time> times) {}

    /** @param ended message key of how the sign-on ended; null while it is running */
    public record Time(
            String name,
            Instant on,
            @Nullable Instant off,
            SignOnPlace place,
            @Nullable Integer metres,
            @Nullable String ended,
            String reason,
            @Nullable String answeredBy) {}

    /** Minutes since the begin of the day, for drawing. */
    public long at(Instant moment) {
        return java.time.Duration.between(span.begin(), moment).toMinutes();
    }

    public long width() {
        return span.length().toMinutes();
    }
}
