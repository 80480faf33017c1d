package io.shouwen.complaints.cause.view;

import io.shouwen.complaints.cause.CauseOfComplaint;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cause, measures and repairs of a complaint.
 *
 * @param works whether the reader may add to them
 */
public record CausePart(
        UUID id,
        @Nullable CauseOfComplaint cause,
        String words,
        List<Remedy> remedies,
        List<Order> orders,
        boolean works,
        List<Person> people,
        Form form)
        implements View {

    public record Remedy(
            UUID id,
            String what,
            String who,
            Instant until,
            @Nullable Instant doneAt,
            String result) {}

    /** @param stage message key */
    public record Order(UUID id, String number, String title, String stage) {}

    public record Person(UUID id, String name) {}
}
