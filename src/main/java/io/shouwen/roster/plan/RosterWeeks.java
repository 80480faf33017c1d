package io.shouwen.roster.plan;

import io.shouwen.platform.Span;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.roster.Clocks;
import io.shouwen.roster.DueCover;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostHours;
import io.shouwen.roster.Roster;
import io.shouwen.roster.Rostered;
import io.shouwen.roster.WorkCalendar;
import io.shouwen.roster.calendar.Holidays;
import io.shouwen.roster.pattern.ShiftPattern;
import io.shouwen.roster.pattern.ShiftPatterns;
import io.shouwen.roster.pattern.view.PatternChoice;
import io.shouwen.roster.plan.view.WeekGrid;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the week grid. */
@Component
@Transactional(readOnly = true)
class RosterWeeks {

    private final Roster roster;
    private final Shifts shifts;
    private final ShiftPatterns patterns;
    private final Leaves leaves;
    private final Holidays holidays;
    private final StaffDirectory staff;

    RosterWeeks(
            Roster roster,
            Shifts shifts,
            ShiftPatterns patterns,
            Leaves leaves,
            Holidays holidays,
            StaffDirectory staff) {
        this.roster = roster;
        this.shifts = shifts;
        this.patterns = patterns;
        this.leaves = leaves;
        this.holidays = holidays;
        this.staff = staff;
    }

    /** @param editor whether to show the draft instead of the published roster */
    WeekGrid week(ProjectRef project, Week week, LocalDate today, boolean editor, @Nullable String problem) {
        LocalDate monday = week.monday();
        LocalDate sunday = week.sunday();
        List<RosterShift> all = shifts.on(project.id(), monday.minusDays(2), sunday.plusDays(2));
        List<RosterShift> shown = all.stream()
                .filter(editor ? shift -> !shift.dropped() : RosterShift::published)
                .toList();
        Map<UUID, ShiftPattern> known = patterns.of(project.id(), true);
        List<Post> posts = roster.posts(project.id());
        Map<UUID, Integer> colours = Rostered.colours(posts);
        List<DueCover> due = roster.due(
                project.id(),
                new Span(
                        PostHours.at(monday.atStartOfDay(), project.zone()),
                        PostHours.at(sunday.plusDays(1).atStartOfDay(), project.zone())));
        List<WeekGrid.PostLine> lines = posts.stream()
                .map(post -> line(project, week, post, colours, due, shown))
                .toList();
        return new WeekGrid(
                week.text(),
                days(project, week, today),
                people(project, week, shown, known, colours, posts),
                lines,
                editor ? choices(project, posts, colours) : List.of(),
                editor,
                (int) all.stream()
                        .filter(shift -> shift.in(monday, sunday))
                        .filter(shift -> shift.published() == shift.dropped())
                        .count(),
                (int) lines.stream()
                        .flatMap(line -> line.cover().stream())
                        .filter(cover -> !cover.missing().isEmpty())
                        .count(),
                problem);
    }

    private List<WeekGrid.Day> days(ProjectRef project, Week week, LocalDate today) {
        WorkCalendar calendar = roster.calendar(project.id(), week.monday(), week.sunday());
        Map<LocalDate, String> names = holidays.names(project.id(), week.monday(), week.sunday());
        return week.days().stream()
                .map(day ->
                        new WeekGrid.Day(day, !calendar.worked(day), day.equals(today), names.getOrDefault(day, "")))
                .toList();
    }

    private List<WeekGrid.Person> people(
            ProjectRef project,
            Week week,
            List<RosterShift> shown,
            Map<UUID, ShiftPattern> known,
            Map<UUID, Integer> colours,
            List<Post> posts) {
        Map<UUID, List<RosterShift>> byPerson = shown.stream().collect(Collectors.groupingBy(RosterShift::staffId));
        List<Leave> away = leaves.granted(project.id(), week.monday(), week.sunday());
        Map<RosterShift, Duration> tight = new HashMap<>();
        ShortRest.among(shown).forEach(rest -> tight.put(rest.after(), rest.rest()));
        Map<UUID, String> postNames = posts.stream().collect(Collectors.toMap(Post::id, Post::name));
        return staff.list(project.id()).stream()
                .filter(member -> Rostered.ROLES.stream().anyMatch(member::is) || byPerson.containsKey(member.id()))
                .sorted(Comparator.comparingInt(Rostered::rank).thenComparing(StaffMember::number))
                .map(member -> {
                    List<RosterShift> own = byPerson.getOrDefault(member.id(), List.of());
                    Duration hours = own.stream()
                            .filter(shift -> shift.in(week.monday(), week.sunday()))
                            .map(shift -> shift.span().length())
                            .reduce(Duration.ZERO, Duration::plus);
                    List<WeekGrid.Cell> cells = week.days().stream()
                            .map(day -> cell(project, day, member.id(), own, known, colours, postNames, away, tight))
                            .toList();
                    return new WeekGrid.Person(member.id(), member.name(), member.post(), Clocks.hours(hours), cells);
                })
                .toList();
    }

    private static WeekGrid.Cell cell(
            ProjectRef project,
            LocalDate day,
            UUID person,
            List<RosterShift> own,
            Map<UUID, ShiftPattern> known,
            Map<UUID, Integer> colours,
            Map<UUID, String> postNames,
            List<Leave> away,
            Map<RosterShift, Duration> tight) {
        List<RosterShift> there =
                own.stream().filter(shift -> shift.day().equals(day)).toList();
        List<WeekGrid.Chip> chips = there.stream()
                .map(shift -> {
                    ShiftPattern pattern = shift.patternId() == null ? null : known.get(shift.patternId());
                    return new WeekGrid.Chip(
                            (pattern == null ? shift.id() : pattern.id()).toString(),
                            pattern == null ? postNames.getOrDefault(shift.postId(), "") : pattern.name(),
                            Clocks.range(shift.span(), project.zone()),
                            colours.getOrDefault(shift.postId(), 0),
                            !shift.published());
                })
                .toList();
        String rest = there.stream()
                .filter(tight::containsKey)
                .map(shift -> Clocks.hours(tight.getOrDefault(shift, Duration.ZERO)))
                .findFirst()
                .orElse("");
        String leave = away.stream()
                .filter(days -> days.on(person, day))
                .map(days -> days.kind().messageKey())
                .findFirst()
                .orElse(null);
        return new WeekGrid.Cell(day, CellChange.seen(there), chips, leave, rest);
    }

    private static WeekGrid.PostLine line(
            ProjectRef project,
            Week week,
            Post post,
            Map<UUID, Integer> colours,
            List<DueCover> due,
            List<RosterShift> shown) {
        List<DueCover> own =
                due.stream().filter(each -> each.post().id().equals(post.id())).toList();
        List<WeekGrid.Cover> cover = week.days().stream()
                .map(day -> {
                    Span whole = new Span(
                            PostHours.at(day.atTime(LocalTime.MIDNIGHT), project.zone()),
                            PostHours.at(day.plusDays(1).atTime(LocalTime.MIDNIGHT), project.zone()));
                    return cover(
                            project,
                            whole,
                            whole.covered(own.stream().map(DueCover::span).toList()),
                            post,
                            shown);
                })
                .toList();
        return new WeekGrid.PostLine(post.name(), post.needed(), colours.getOrDefault(post.id(), 0), cover);
    }

    private static WeekGrid.Cover cover(
            ProjectRef project, Span day, List<Span> due, Post post, List<RosterShift> shown) {
        List<Span> gaps = RosterGap.of(
                        due.stream().map(span -> new DueCover(post, span)).toList(), shown)
                .stream()
                .map(RosterGap::span)
                .toList();
        List<WeekGrid.Bar> bars = new ArrayList<>();
        for (Span span : due) {
            span.uncovered(gaps).forEach(kept -> bars.add(bar(day, kept, "kept")));
        }
        gaps.forEach(gap -> bars.add(bar(day, gap, "gap")));
        Duration missing = gaps.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        return new WeekGrid.Cover(
                bars,
                missing.isZero() ? "" : Clocks.hours(missing),
                gaps.stream().map(gap -> Clocks.range(gap, project.zone())).collect(Collectors.joining(", ")));
    }

    private static WeekGrid.Bar bar(Span day, Span part, String kind) {
        long length = day.length().toSeconds();
        int from = (int) (Duration.between(day.begin(), part.begin()).toSeconds() * 1440 / length);
        int to = (int) (Duration.between(day.begin(), part.end()).toSeconds() * 1440 / length);
        return new WeekGrid.Bar(from, Math.max(to - from, 1), kind);
    }

    private List<PatternChoice> choices(ProjectRef project, List<Post> posts, Map<UUID, Integer> colours) {
        Map<UUID, String> names = posts.stream().collect(Collectors.toMap(Post::id, Post::name));
        return patterns.of(project.id(), false).values().stream()
                .map(pattern -> new PatternChoice(
                        pattern.id(),
                        pattern.key(),
                        pattern.name(),
                        pattern.times(),
                        names.getOrDefault(pattern.postId(), ""),
                        colours.getOrDefault(pattern.postId(), 0)))
                .toList();
    }
}
