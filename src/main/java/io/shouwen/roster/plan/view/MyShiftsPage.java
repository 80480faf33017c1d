package io.shouwen.roster.plan.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's own month and requests, for phones.
 *
 * @param month such as 2026-11
 * @param blanks number of days of the first week before the month
 * @param next the next shift as text, or empty
 * @param id idempotency key of a leave request
 */
public record MyShiftsPage(
        String month,
        String previous,
        String following,
        int blanks,
        List<Day> days,
        String next,
        String hours,
        List<Upcoming> upcoming,
        List<Leave> leaves,
        List<Swap> swaps,
        List<String> kinds,
        String id,
        Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    /** @param leaveKey message key of leave, or null */
    public record Day(
            int number,
            boolean today,
            boolean rest,
            String holiday,
            List<WeekGrid.Chip> chips,
            @Nullable String leaveKey) {}

    /** A future shift. @param offered whether it is already offered to a colleague */
    public record Upcoming(UUID id, String name, String when, boolean offered) {}

    /** @param outcomeKey message key of its state */
    public record Leave(
            UUID id,
            String kindKey,
            String from,
            String to,
            String reason,
            boolean waits,
            String outcomeKey,
            String decider,
            String why) {}

    /** @param mine whether the reader offered it; otherwise it was offered to the reader */
    public record Swap(
            UUID id,
            boolean mine,
            String other,
            String shift,
            String theirs,
            String reason,
            boolean waits,
            boolean accepted,
            String outcomeKey) {}
}
