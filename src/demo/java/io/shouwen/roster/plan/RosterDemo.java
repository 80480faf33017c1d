package io.shouwen.roster.plan;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostHours;
import io.shouwen.roster.PostKind;
import io.shouwen.roster.Roster;
import io.shouwen.roster.WorkCalendar;
import io.shouwen.roster.calendar.Holidays;
import io.shouwen.roster.pattern.Posts;
import io.shouwen.roster.pattern.Rotations;
import io.shouwen.roster.pattern.ShiftPattern;
import io.shouwen.roster.pattern.ShiftPatterns;
import io.shouwen.roster.pattern.SuggestPatterns;
import io.shouwen.staff.DemoStaff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Colleagues enough for a roster, three months of it: the last and this published, the next a draft with gaps, and
 * requests that wait.
 */
@Component
class RosterDemo implements DemoData {

    private final DemoAccounts accounts;
    private final DemoStaff staff;
    private final ProjectDirectory projects;
    private final SuggestPatterns suggestPatterns;
    private final ShiftPatterns patterns;
    private final Posts posts;
    private final Rotations rotations;
    private final DraftRoster draftRoster;
    private final EditRoster editRoster;
    private final PublishRoster publishRoster;
    private final Holidays holidays;
    private final RequestLeave leaves;
    private final SwapShifts swapShifts;
    private final Swaps swaps;
    private final Roster roster;
    private final Shifts shifts;
    private int number = 100;

    RosterDemo(
            DemoAccounts accounts,
            DemoStaff staff,
            ProjectDirectory projects,
            SuggestPatterns suggestPatterns,
            ShiftPatterns patterns,
            Posts posts,
            Rotations rotations,
            DraftRoster draftRoster,
            EditRoster editRoster,
            PublishRoster publishRoster,
            Holidays holidays,
            RequestLeave leaves,
            SwapShifts swapShifts,
            Swaps swaps,
            Roster roster,
            Shifts shifts) {
        this.accounts = accounts;
        this.staff = staff;
        this.projects = projects;
        this.suggestPatterns = suggestPatterns;
        this.patterns = patterns;
        this.posts = posts;
        this.rotations = rotations;
        this.draftRoster = draftRoster;
        this.editRoster = editRoster;
        this.publishRoster = publishRoster;
        this.holidays = holidays;
        this.leaves = leaves;
        this.swapShifts = swapShifts;
        this.swaps = swaps;
        this.roster = roster;
        this.shifts = shifts;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public void load(Instant now) {
        ProjectRef project = projects.byId(PROJECT).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.ofInstant(now, project.zone());
        YearMonth month = YearMonth.from(today);
        LocalDate first = month.minusMonths(1).atDay(1);
        holidays(today.getYear());
        roster.posts(PROJECT).stream()
                .filter(post -> post.kind() == PostKind.CONTROL)
                .forEach(post -> posts.change(PROJECT, post.id(), post.name(), 2, List.of(), first));
        suggestPatterns.suggest(project, now);
        List<UUID> desk = people(now, Role.DESK, "客服接待", "desk", "desk2 方梦琪", "desk3 潘雅婷", "desk4 钟慧");
        List<UUID> control =
                people(now, Role.CONTROL, "监控室值班员", "control", "control2 丁卫东", "control3 范志刚", "control4 石磊");
        List<UUID> butlers = people(now, Role.BUTLER, "楼宇管家", "butler", "butler2", "butler3 沈思远", "butler4 姜晓彤");
        List<UUID> repair = people(now, Role.REPAIR, "维修工", "repair", "repair2", "repair3 崔永强", "repair4 邹成");
        rotation("前台早早中中休休", PostKind.DESK, PostHours.Days.DAILY, "早早中中休休", first, desk, 0, 2, 4, 1);
        rotation("监控室夜夜休休", PostKind.CONTROL, PostHours.Days.DAILY, "夜夜休休", first, control, 0, 1, 2, 3);
        rotation("管家夜休白白", PostKind.BUTLER, PostHours.Days.DAILY, "值休白白", first, butlers, 0, 1, 2, 3);
        rotation("维修白白休休", PostKind.REPAIR, PostHours.Days.DAILY, "白白休休", first, repair, 0, 1, 2, 3);
        rotation("主管工作日", PostKind.SUPERVISOR, PostHours.Days.WORKDAYS, "白", first, List.of(id("supervisor")), 0);
        for (int ahead = -1; ahead <= 1; ahead++) {
            YearMonth drafted = month.plusMonths(ahead);
            draftRoster.fromRotations(project, drafted.atDay(1), drafted.atEndOfMonth(), false, Ids.next(), now);
        }
        away(project, month.atDay(12), now, "supervisor");
        publish(project, first, month.atEndOfMonth(), now);
        away(project, month.plusMonths(1).atDay(9), now, "desk3", "desk4");
        away(project, month.plusMonths(1).atDay(16), now, "control2");
        away(project, month.plusMonths(1).atDay(21), now, "repair", "repair2", "repair3", "repair4");
        requests(project, today, now);
    }

    private void holidays(int year) {
        List<Holidays.Day> days = new ArrayList<>();
        for (int each = year; each <= year + 1; each++) {
            days.add(new Holidays.Day(LocalDate.of(each, 1, 1), WorkCalendar.Kind.HOLIDAY, "元旦（演示）"));
            for (int day = 1; day <= 3; day++) {
                days.add(new Holidays.Day(LocalDate.of(each, 5, day), WorkCalendar.Kind.HOLIDAY, "劳动节（演示）"));
                days.add(new Holidays.Day(LocalDate.of(each, 10, day), WorkCalendar.Kind.HOLIDAY, "国庆节（演示）"));
            }
        }
        holidays.put(PROJECT, days);
    }

    /** @param people account names; one with a name behind it is new */
    private List<UUID> people(Instant now, Role role, String post, String... people) {
        List<UUID> ids = new ArrayList<>();
        for (String person : people) {
            String[] part = person.split(" ");
            ids.add(part.length == 1 ? id(part[0]) : member(part[0], part[1], post, role, now));
        }
        return ids;
    }

    private UUID member(String username, String name, String post, Role role, Instant now) {
        number++;
        return staff.takeOn(
                PROJECT,
                new DemoStaff.Newcomer(username, name, "JX" + number, "13900002" + number, post, role),
                number - 90L,
                now);
    }

    private UUID id(String username) {
        return accounts.id(username);
    }

    /** @param cycle first letters of patterns' names; 休 a day off, 值 the stand-in's night */
    private void rotation(
            String name,
            PostKind kind,
            PostHours.Days days,
            String cycle,
            LocalDate first,
            List<UUID> people,
            int... positions) {
        Map<UUID, Post> posts = roster.posts(PROJECT).stream().collect(Collectors.toMap(Post::id, post -> post));
        List<UUID> steps = new ArrayList<>();
        for (String step : cycle.split("")) {
            PostKind of = step.equals("值") ? PostKind.STAND_IN : kind;
            steps.add(patterns.of(PROJECT, false).values().stream()
                    .filter(pattern -> {
                        Post post = posts.get(pattern.postId());
                        return post != null && post.kind() == of;
                    })
                    .filter(pattern -> step.equals("值") || pattern.name().startsWith(step))
                    .map(ShiftPattern::id)
                    .findFirst()
                    .orElse(Rotations.OFF));
        }
        UUID post = posts.values().stream()
                .filter(each -> each.kind() == kind)
                .map(Post::id)
                .findFirst()
                .orElseThrow();
        UUID id = rotations.add(PROJECT, post, name, days, first, steps);
        for (int i = 0; i < positions.length; i++) {
            rotations.put(PROJECT, id, people.get(i), positions[i]);
        }
    }

    /** The manager takes these colleagues' shifts of the day out again. */
    private void away(ProjectRef project, LocalDate day, Instant now, String... usernames) {
        List<EditRoster.Cell> cells = new ArrayList<>();
        for (String username : usernames) {
            List<RosterShift> there = shifts.of(PROJECT, List.of(id(username)), day, day).stream()
                    .filter(shift -> shift.day().equals(day))
                    .toList();
            if (!there.isEmpty()) {
                cells.add(new EditRoster.Cell(id(username), day, CellChange.seen(there), List.of()));
            }
        }
        if (!cells.isEmpty()) {
            editRoster.change(project, accounts.actor("manager"), Ids.next(), cells, now);
        }
    }

    private void publish(ProjectRef project, LocalDate from, LocalDate to, Instant now) {
        UUID manager = id("manager");
        Map<String, PublicationPlan.Word> words = publishRoster.plan(project, from, to).open().stream()
                .collect(Collectors.toMap(RosterGap::key, gap -> new PublicationPlan.Word(manager, "人手不足，由物业经理安排顶班")));
        publishRoster.publish(project, accounts.actor("manager"), Ids.next(), from, to, words, "月初交接", now);
    }

    private void requests(ProjectRef project, LocalDate today, Instant now) {
        Actor bride = accounts.actor("desk2");
        leaves.ask(
                project,
                bride,
                Ids.next(),
                Leave.wholeDays(bride.id(), LeaveKind.ANNUAL, today.plusDays(3), today.plusDays(4)),
                "回老家参加婚礼",
                now);
        swap(project, "control3", "control4", "家里有事，想调一天", today, true, now);
        swap(project, "butler3", "butler", "孩子开家长会", today, false, now);
    }

    private void swap(
            ProjectRef project,
            String asker,
            String colleague,
            String reason,
            LocalDate today,
            boolean agreed,
            Instant now) {
        List<RosterShift> own = coming(asker, today);
        List<RosterShift> theirs = coming(colleague, today).stream()
                .filter(shift -> own.stream().noneMatch(other -> other.day().equals(shift.day())))
                .toList();
        if (own.isEmpty() || theirs.isEmpty()) {
            return;
        }
        UUID id = Ids.next();
        RosterShift shift = own.getFirst();
        UUID exchange = theirs.stream()
                .filter(other -> other.postId().equals(shift.postId()))
                .map(RosterShift::id)
                .findFirst()
                .orElse(null);
        swapShifts.offer(project, accounts.actor(asker), id, shift.id(), id(colleague), exchange, reason, now);
        if (agreed) {
            swaps.byId(PROJECT, id).ifPresent(swap -> swapShifts.accept(project, accounts.actor(colleague), swap, now));
        }
    }

    private List<RosterShift> coming(String username, LocalDate today) {
        return shifts.of(PROJECT, List.of(id(username)), today.plusDays(1), today.plusDays(12)).stream()
                .filter(RosterShift::published)
                .toList();
    }
}
