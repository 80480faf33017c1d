package io.shouwen.roster.plan.view;

import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import io.shouwen.roster.pattern.view.PatternChoice;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One week of the roster: people by days, and the cover of each post.
 *
 * @param week such as 2026-W48
 * @param unpublished number of changes that staff do not know yet
 * @param problem message key of the refusal of the last change, or null
 */
public record WeekGrid(
        String week,
        List<Day> days,
        List<Person> people,
        List<PostLine> posts,
        List<PatternChoice> choices,
        boolean editable,
        int unpublished,
        int gaps,
        @Nullable String problem)
        implements View {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    @Override
    public int status() {
        return problem == null ? 200 : 409;
    }

    /** Its number and its first and last day. */
    public String weekText(Texts texts) {
        LocalDate monday = days.getFirst().date();
        return texts.t(
                "roster.week",
                String.valueOf(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                DAY.format(monday),
                DAY.format(days.getLast().date()));
    }

    /** @param holiday its name according to the calendar, or empty */
    public record Day(LocalDate date, boolean rest, boolean today, String holiday) {
        public String weekdayKey() {
            return "roster.weekday." + date.getDayOfWeek().getValue();
        }

        public String label() {
            return date.getMonthValue() + "-" + date.getDayOfMonth();
        }
    }

    /** @param hours hours planned in this week */
    public record Person(UUID id, String name, String post, String hours, List<Cell> cells) {}

    /**
     * @param seen version of the cell for the optimistic lock
     * @param leaveKey message key of the person's leave, or null
     * @param rest hours of rest before the first shift of the day if they are too few, or empty
     */
    public record Cell(
            LocalDate day,
            String seen,
            List<Chip> chips,
            @Nullable String leaveKey,
            String rest) {
        public String tokens() {
            return chips.stream().map(Chip::token).collect(Collectors.joining(","));
        }
    }

    /**
     * A shift.
     *
     * @param token its id in a change
     * @param draft whether staff do not know it yet
     */
    public record Chip(String token, String name, String times, int colour, boolean draft) {}

    /** A post's cover by day. */
    public record PostLine(String name, int needed, int colour, List<Cover> cover) {}

    /** @param missing uncovered hours, or empty @param when times of the gaps */
    public record Cover(List<Bar> bars, String missing, String when) {}

    /** A bar, starting at minute {@code x} of a day of 1440. @param kind kept or gap */
    public record Bar(int x, int width, String kind) {}
}
