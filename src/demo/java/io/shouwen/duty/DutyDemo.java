package io.shouwen.duty;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Span;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.roster.PlannedShift;
import io.shouwen.roster.PostKind;
import io.shouwen.roster.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Duty since last month began, as the roster had it: most in time, a few late, one sign-off forgotten, the desk empty for some
 * twenty minutes on one morning; notes handed over; and whoever should be there now is.
 */
@Component
class DutyDemo implements DemoData {

    private final ProjectDirectory projects;
    private final Roster roster;
    private final Watch watch;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;

    /** The notes that wait at the telephone's two posts for whoever comes next, with who wrote them. */
    private final Map<UUID, UUID> waiting = new HashMap<>();

    DutyDemo(ProjectDirectory projects, Roster roster, Watch watch, Deadlines deadlines, JdbcClient jdbc) {
        this.projects = projects;
        this.roster = roster;
        this.watch = watch;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 28;
    }

    @Override
    public void load(Instant now) {
        ZoneId zone = projects.byId(PROJECT).orElseThrow().zone();
        Instant from = YearMonth.from(now.atZone(zone))
                .minusMonths(1)
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
        List<PlannedShift> shifts = roster.planned(PROJECT, new Span(from, now)).stream()
                .filter(shift -> !shift.span().begin().isBefore(from))
                .filter(shift -> shift.span().begin().isBefore(now))
                .sorted(Comparator.comparing(
                        (PlannedShift shift) -> shift.span().begin()))
                .toList();
        Set<Instant> emptyMornings = emptyMorning(shifts);
        Map<UUID, Instant> free = new HashMap<>();
        int n = 0;
        for (PlannedShift shift : shifts) {
            n++;
            Instant begin = shift.span().begin();
            boolean desk = shift.post().kind() == PostKind.DESK;
            Duration late = desk && emptyMornings.contains(begin)
                    ? Duration.ofMinutes(21)
                    : alone(shift, shifts)
                            ? Duration.ofMinutes(-(2 + n % 7))
                            : n % 11 == 0 ? Duration.ofMinutes(4 + n % 9) : Duration.ofMinutes(-(1 + n % 8));
            Instant on = latest(begin.plus(late), free.getOrDefault(shift.staffId(), Instant.MIN));
            boolean forgotten = n == shifts.size() / 2;
            Instant off = shift.span().end().plus(Duration.ofMinutes(forgotten ? 0 : 3 + n % 5));
            boolean running = !off.isBefore(now);
            if (!on.isBefore(running ? now : off) || !on.isBefore(shift.span().end())) {
                continue;
            }
            UUID id = add(shift, on, running ? null : off, forgotten, n);
            free.put(shift.staffId(), off.plusMillis(1));
            if (desk || shift.post().kind() == PostKind.CONTROL) {
                taken(shift.staffId(), on.plus(Duration.ofMinutes(5)), now);
                if (!running && !forgotten) {
                    note(shift, id, off, n);
                }
            }
        }
        watch.look(PROJECT, now);
    }

    /** A morning a few days ago on which the desk had one person only, who came late. */
    private static Set<Instant> emptyMorning(List<PlannedShift> shifts) {
        List<Instant> mornings = shifts.stream()
                .filter(shift -> shift.post().kind() == PostKind.DESK && alone(shift, shifts))
                .map(shift -> shift.span().begin())
                .toList();
        Set<Instant> chosen = new HashSet<>();
        if (mornings.size() > 6) {
            chosen.add(mornings.get(mornings.size() - 6));
        }
        return chosen;
    }

    private static boolean alone(PlannedShift shift, List<PlannedShift> shifts) {
        return shifts.stream()
                .noneMatch(other -> !other.id().equals(shift.id())
                        && other.post().id().equals(shift.post().id())
                        && other.span().begin().isBefore(shift.span().begin())
                        && other.span().end().isAfter(shift.span().begin().plus(Duration.ofMinutes(10))));
    }

    private UUID add(PlannedShift shift, Instant on, @Nullable Instant off, boolean forgotten, int n) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into duty.sign_on (project_id, id, post_id, staff_id, shift_id, on_at, until_at, how, place,
                                            off_at, ended)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'NOT_ASKED', ?, ?)""")
                .params(Sql.values(
                        PROJECT,
                        id,
                        shift.post().id(),
                        shift.staffId(),
                        shift.id(),
                        on,
                        shift.span().end(),
                        n % 3 == 0 ? "PHONE" : "DESK",
                        off,
                        off == null ? null : forgotten ? "SYSTEM" : "SELF"))
                .update();
        if (off == null) {
            Instant end = shift.span().end();
            deadlines.set(
                    new DeadlinePlan(
                            PROJECT,
                            Comings.SUBJECT,
                            id,
                            "sign-off",
                            end,
                            List.of(
                                    new Alarm(0, end.plus(SignOn.REMIND_AFTER)),
                                    new Alarm(1, end.plus(SignOn.CLOSE_AFTER)))),
                    on);
        }
        return id;
    }

    private void note(PlannedShift shift, UUID signOn, Instant off, int n) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into duty.handover (project_id, id, sign_on_id, post_id, given_by, given_at, words)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(PROJECT, id, signOn, shift.post().id(), shift.staffId(), Sql.at(off))
                .param(DemoNotes.words(n))
                .update();
        int position = 0;
        for (HandoverItems.Item item : DemoNotes.items(n)) {
            jdbc.sql("""
                    insert into duty.handover_item (project_id, handover_id, position, kind, text, due_at, href)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(Sql.values(
                            PROJECT,
                            id,
                            position++,
                            item.kind(),
                            item.text(),
                            off.plus(Duration.ofMinutes(40L * position)),
                            item.href()))
                    .update();
        }
        waiting.put(id, shift.staffId());
    }

    private void taken(UUID by, Instant at, Instant now) {
        if (!at.isBefore(now.minus(Duration.ofMinutes(15)))) {
            return;
        }
        waiting.entrySet()
                .removeIf(note -> !note.getValue().equals(by)
                        && jdbc.sql("""
                        update duty.handover set taken_by = ?, taken_at = greatest(given_at + interval '4 minutes', ?)
                        where project_id = ? and id = ?""")
                                        .params(by, Sql.at(at), PROJECT, note.getKey())
                                        .update()
                                == 1);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
