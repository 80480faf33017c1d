package io.shouwen.roster.plan;

import io.shouwen.platform.security.ProjectRef;
import io.shouwen.roster.Clocks;
import io.shouwen.roster.Post;
import io.shouwen.roster.Roster;
import io.shouwen.roster.Rostered;
import io.shouwen.roster.WorkCalendar;
import io.shouwen.roster.calendar.Holidays;
import io.shouwen.roster.pattern.ShiftPattern;
import io.shouwen.roster.pattern.ShiftPatterns;
import io.shouwen.roster.plan.view.MonthPage;
import io.shouwen.roster.plan.view.WeekGrid;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the month's published roster, people by days. */
@Component
@Transactional(readOnly = true)
class RosterMonths {

    private final Shifts shifts;
    private final Roster roster;
    private final ShiftPatterns patterns;
    private final Leaves leaves;
    private final Holidays holidays;
    private final StaffDirectory staff;

    RosterMonths(
            Shifts shifts,
            Roster roster,
            ShiftPatterns patterns,
            Leaves leaves,
            Holidays holidays,
            StaffDirectory staff) {
        this.shifts = shifts;
        this.roster = roster;
        this.patterns = patterns;
        this.leaves = leaves;
        this.holidays = holidays;
        this.staff = staff;
    }

    MonthPage month(ProjectRef project, YearMonth month, LocalDate today, boolean exports) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        Map<UUID, List<RosterShift>> byPerson = shifts.on(project.id(), first, last).stream()
                .filter(RosterShift::published)
                .collect(Collectors.groupingBy(RosterShift::staffId));
        List<Leave> away = leaves.granted(project.id(), first, last);
        Map<UUID, ShiftPattern> known = patterns.of(project.id(), true);
        List<Post> posts = roster.posts(project.id());
        WorkCalendar calendar = roster.calendar(project.id(), first, last);
        Map<LocalDate, String> names = holidays.names(project.id(), first, last);
        return new MonthPage(
                project.name(),
                month.toString(),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                first.datesUntil(last.plusDays(1))
                        .map(day -> new WeekGrid.Day(
                                day, !calendar.worked(day), day.equals(today), names.getOrDefault(day, "")))
                        .toList(),
                staff.list(project.id()).stream()
                        .filter(member -> byPerson.containsKey(member.id()))
                        .sorted(Comparator.comparingInt(Rostered::rank).thenComparing(StaffMember::number))
                        .map(member -> row(
                                member, first, last, byPerson.getOrDefault(member.id(), List.of()), away, known, posts))
                        .toList(),
                known.values().stream()
                        .filter(pattern -> byPerson.values().stream()
                                .flatMap(List::stream)
                                .anyMatch(shift -> pattern.id().equals(shift.patternId())))
                        .map(pattern -> post(posts, pattern) + " " + pattern.name() + " " + pattern.times())
                        .toList(),
                exports);
    }

    private static String post(List<Post> posts, ShiftPattern pattern) {
        return posts.stream()
                .filter(post -> post.id().equals(pattern.postId()))
                .map(Post::name)
                .collect(Collectors.joining());
    }

    private static MonthPage.Row row(
            StaffMember member,
            LocalDate first,
            LocalDate last,
            List<RosterShift> own,
            List<Leave> away,
            Map<UUID, ShiftPattern> known,
            List<Post> posts) {
        Duration hours = own.stream().map(shift -> shift.span().length()).reduce(Duration.ZERO, Duration::plus);
        return new MonthPage.Row(
                member.name(),
                member.post(),
                first.datesUntil(last.plusDays(1))
                        .map(day -> cell(member.id(), day, own, away, known, posts))
                        .toList(),
                Clocks.hours(hours));
    }

    private static String cell(
            UUID person,
            LocalDate day,
            List<RosterShift> own,
            List<Leave> away,
            Map<UUID, ShiftPattern> known,
            List<Post> posts) {
        String names = own.stream()
                .filter(shift -> shift.day().equals(day))
                .map(shift -> OwnShifts.name(shift, known, posts))
                .collect(Collectors.joining("+"));
        return names.isEmpty()
                ? away.stream()
                        .filter(leave -> leave.on(person, day))
                        .map(leave -> leave.kind().messageKey())
                        .findFirst()
                        .orElse("")
                : names;
    }
}
