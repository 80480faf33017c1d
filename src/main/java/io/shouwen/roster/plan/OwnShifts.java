package io.shouwen.roster.plan;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.roster.Clocks;
import io.shouwen.roster.Post;
import io.shouwen.roster.Roster;
import io.shouwen.roster.Rostered;
import io.shouwen.roster.WorkCalendar;
import io.shouwen.roster.calendar.Holidays;
import io.shouwen.roster.pattern.ShiftPattern;
import io.shouwen.roster.pattern.ShiftPatterns;
import io.shouwen.roster.plan.view.MyShiftsPage;
import io.shouwen.roster.plan.view.WeekGrid;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own published shifts and requests. */
@Component
@Transactional(readOnly = true)
class OwnShifts {

    private static final int LATEST = 10;

    private final Shifts shifts;
    private final Roster roster;
    private final Holidays holidays;
    private final ShiftPatterns patterns;
    private final Leaves leaves;
    private final Swaps swaps;

    OwnShifts(Shifts shifts, Roster roster, Holidays holidays, ShiftPatterns patterns, Leaves leaves, Swaps swaps) {
        this.shifts = shifts;
        this.roster = roster;
        this.holidays = holidays;
        this.patterns = patterns;
        this.leaves = leaves;
        this.swaps = swaps;
    }

    MyShiftsPage month(ProjectRef project, UUID me, YearMonth month, Instant now, Form form) {
        LocalDate today = LocalDate.ofInstant(now, project.zone());
        Map<UUID, ShiftPattern> known = patterns.of(project.id(), true);
        List<Post> posts = roster.posts(project.id());
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        List<RosterShift> shown = published(project, me, first, last);
        List<RosterShift> coming = published(project, me, today.minusDays(1), today.plusDays(45)).stream()
                .filter(shift -> shift.span().end().isAfter(now))
                .toList();
        List<Leave> away = leaves.granted(project.id(), first, last);
        WorkCalendar calendar = roster.calendar(project.id(), first, last);
        Map<LocalDate, String> names = holidays.names(project.id(), first, last);
        List<Swap> asked = swaps.of(project.id(), me, LATEST);
        return new MyShiftsPage(
                month.toString(),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                first.getDayOfWeek().getValue() - 1,
                first.datesUntil(last.plusDays(1))
                        .map(day -> new MyShiftsPage.Day(
                                day.getDayOfMonth(),
                                day.equals(today),
                                !calendar.worked(day),
                                names.getOrDefault(day, ""),
                                chips(project, day, shown, known, posts),
                                away.stream()
                                        .filter(leave -> leave.on(me, day))
                                        .map(leave -> leave.kind().messageKey())
                                        .findFirst()
                                        .orElse(null)))
                        .toList(),
                coming.isEmpty() ? "" : words(project, coming.getFirst(), known, posts),
                Clocks.hours(shown.stream().map(shift -> shift.span().length()).reduce(Duration.ZERO, Duration::plus)),
                upcoming(project, coming, known, posts, asked, now),
                leaves.of(project.id(), me, LATEST).stream()
                        .map(OwnShifts::leave)
                        .toList(),
                asked.stream().map(swap -> swap(project, swap, me)).toList(),
                Arrays.stream(LeaveKind.values()).map(Enum::name).toList(),
                Ids.next().toString(),
                form);
    }

    private List<RosterShift> published(ProjectRef project, UUID me, LocalDate from, LocalDate to) {
        return shifts.of(project.id(), Set.of(me), from, to).stream()
                .filter(RosterShift::published)
                .toList();
    }

    private static List<WeekGrid.Chip> chips(
            ProjectRef project,
            LocalDate day,
            List<RosterShift> shown,
            Map<UUID, ShiftPattern> known,
            List<Post> posts) {
        Map<UUID, Integer> colours = Rostered.colours(posts);
        return shown.stream()
                .filter(shift -> shift.day().equals(day))
                .map(shift -> new WeekGrid.Chip(
                        shift.id().toString(),
                        name(shift, known, posts),
                        Clocks.range(shift.span(), project.zone()),
                        colours.getOrDefault(shift.postId(), 0),
                        false))
                .toList();
    }

    private static List<MyShiftsPage.Upcoming> upcoming(
            ProjectRef project,
            List<RosterShift> coming,
            Map<UUID, ShiftPattern> known,
            List<Post> posts,
            List<Swap> asked,
            Instant now) {
        Set<UUID> offered = new HashSet<>();
        asked.stream().filter(swap -> swap.end() == null).forEach(swap -> offered.add(swap.shiftId()));
        return coming.stream()
                .filter(shift -> shift.span().begin().isAfter(now))
                .limit(LATEST)
                .map(shift -> new MyShiftsPage.Upcoming(
                        shift.id(),
                        name(shift, known, posts),
                        Clocks.dated(shift.span(), project.zone()),
                        offered.contains(shift.id())))
                .toList();
    }

    private static String words(
            ProjectRef project, RosterShift shift, Map<UUID, ShiftPattern> known, List<Post> posts) {
        return name(shift, known, posts) + " " + Clocks.dated(shift.span(), project.zone());
    }

    static String name(RosterShift shift, Map<UUID, ShiftPattern> known, List<Post> posts) {
        ShiftPattern pattern = shift.patternId() == null ? null : known.get(shift.patternId());
        return pattern != null
                ? pattern.name()
                : posts.stream()
                        .filter(post -> post.id().equals(shift.postId()))
                        .map(Post::name)
                        .collect(Collectors.joining());
    }

    private static MyShiftsPage.Leave leave(LeaveRequest leave) {
        return new MyShiftsPage.Leave(
                leave.id(),
                leave.leave().kind().messageKey(),
                leave.leave().fromText(),
                leave.leave().toText(),
                leave.reason(),
                leave.mayWithdraw() == null,
                outcome(leave.outcome()),
                leave.decider() == null ? "" : leave.decider(),
                leave.why() == null ? "" : leave.why());
    }

    private static MyShiftsPage.Swap swap(ProjectRef project, Swap swap, UUID me) {
        boolean mine = swap.askerId().equals(me);
        return new MyShiftsPage.Swap(
                swap.id(),
                mine,
                mine ? swap.colleague() : swap.asker(),
                dated(project, swap.shift()),
                dated(project, swap.theirs()),
                swap.reason(),
                swap.mayChange() == null,
                swap.accepted(),
                swap.end() == null && swap.accepted() ? "roster.outcome.agreed" : outcome(swap.end()));
    }

    static String dated(ProjectRef project, @Nullable RosterShift shift) {
        return shift == null ? "" : Clocks.dated(shift.span(), project.zone());
    }

    private static String outcome(@Nullable String outcome) {
        return "roster.outcome." + (outcome == null ? "waits" : outcome.toLowerCase(Locale.ROOT));
    }
}
