package io.shouwen.duty;

import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Span;
import io.shouwen.platform.deadline.PastDeadlines;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.roster.PlannedShift;
import io.shouwen.roster.PostKind;
import io.shouwen.roster.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Duty since last month began, as the roster had it: most in time, a few late, one sign-off forgotten, the desk empty for some
 * twenty minutes on one morning; notes handed over; and whoever should be there now is.
 */
@Component
class DutyDemo implements DemoData {

    private static final Duration LATER = Duration.ofMinutes(4);

    /** Something that happens at its time. */
    private record Event(Instant at, int n, Runnable what) {}

    private final ProjectDirectory projects;
    private final Roster roster;
    private final BeginDuty beginDuty;
    private final EndDuty endDuty;
    private final HandoverNotes handoverNotes;
    private final NoteQueries notes;
    private final SignOns signOns;
    private final DemoNotes said;
    private final WatchPosts watchPosts;
    private final PastDeadlines deadlines;
    private final DemoAccounts accounts;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::n));

    DutyDemo(
            ProjectDirectory projects,
            Roster roster,
            BeginDuty beginDuty,
            EndDuty endDuty,
            HandoverNotes handoverNotes,
            NoteQueries notes,
            SignOns signOns,
            DemoNotes said,
            WatchPosts watchPosts,
            PastDeadlines deadlines,
            DemoAccounts accounts) {
        this.projects = projects;
        this.roster = roster;
        this.beginDuty = beginDuty;
        this.endDuty = endDuty;
        this.handoverNotes = handoverNotes;
        this.notes = notes;
        this.signOns = signOns;
        this.said = said;
        this.watchPosts = watchPosts;
        this.deadlines = deadlines;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 28;
    }

    @Override
    public void load(Instant now) {
        History.write(() -> past(now));
        watchPosts.look(PROJECT, now);
    }

    private void past(Instant now) {
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
        Instant empty = emptyMorning(shifts);
        for (int n = 1; n <= shifts.size(); n++) {
            PlannedShift shift = shifts.get(n - 1);
            Instant begin = shift.span().begin();
            Duration late = shift.post().kind() == PostKind.DESK && begin.equals(empty)
                    ? Duration.ofMinutes(21)
                    : alone(shift, shifts)
                            ? Duration.ofMinutes(-(2 + n % 7))
                            : n % 11 == 0 ? Duration.ofMinutes(4 + n % 9) : Duration.ofMinutes(-(1 + n % 8));
            come(shift, begin.plus(late), n, n == shifts.size() / 2);
        }
        int happened = 0;
        while (!events.isEmpty() && events.peek().at().isBefore(now)) {
            events.remove().what().run();
            if (++happened == 100 || happened == 400) {
                deadlines.countRows("duty");
            }
        }
        events.clear();
        deadlines.raise(PROJECT, now);
    }

    private void happen(Instant at, int n, Runnable what) {
        events.add(new Event(at, n, what));
    }

    /** A morning a few days ago on which the desk had one person only, who came late. */
    private static Instant emptyMorning(List<PlannedShift> shifts) {
        List<Instant> mornings = shifts.stream()
                .filter(shift -> shift.post().kind() == PostKind.DESK && alone(shift, shifts))
                .map(shift -> shift.span().begin())
                .toList();
        return mornings.size() > 6 ? mornings.get(mornings.size() - 6) : Instant.MIN;
    }

    private static boolean alone(PlannedShift shift, List<PlannedShift> shifts) {
        return shifts.stream()
                .noneMatch(other -> !other.id().equals(shift.id())
                        && other.post().id().equals(shift.post().id())
                        && other.span().begin().isBefore(shift.span().begin())
                        && other.span().end().isAfter(shift.span().begin().plus(Duration.ofMinutes(10))));
    }

    /** Whoever is still at another post comes from there, or had forgotten to leave it and its deadline ends that. */
    private void come(PlannedShift shift, Instant at, int n, boolean forgets) {
        happen(at, n, () -> {
            if (!at.isBefore(shift.span().end())) {
                return;
            }
            if (signOns.running(PROJECT, shift.staffId()).isPresent()) {
                deadlines.raise(PROJECT, at);
                come(shift, at.plus(LATER), n, forgets);
                return;
            }
            UUID id = Ids.next();
            as(
                    shift,
                    () -> beginDuty.signOn(
                            PROJECT,
                            id,
                            shift.staffId(),
                            shift.post().id(),
                            n % 3 == 0 ? SignOn.How.PHONE : SignOn.How.DESK,
                            Whereabouts.NOT_ASKED,
                            at));
            if (telephone(shift)) {
                take(shift, at.plus(Duration.ofMinutes(5)), n);
            }
            if (!forgets) {
                leave(shift, id, shift.span().end().plus(Duration.ofMinutes(3 + n % 5)), n, 1);
            }
        });
    }

    private void take(PlannedShift shift, Instant at, int n) {
        happen(
                at,
                n,
                () -> as(
                        shift,
                        () -> notes.unconfirmed(PROJECT, shift.staffId()).stream()
                                .filter(note -> note.may() && !note.givenAt().isAfter(at))
                                .forEach(note -> handoverNotes.take(PROJECT, note.id(), shift.staffId(), at))));
    }

    /** Waits where nobody has come yet; after half an hour the manager lets the person go. */
    private void leave(PlannedShift shift, UUID id, Instant at, int n, int tries) {
        happen(at, n, () -> {
            SignOn own = signOns.find(PROJECT, id).orElseThrow();
            if (!endDuty.wouldBeEmpty(PROJECT, own, at)) {
                said.next(telephone(shift) ? n : -1, at);
                as(shift, () -> endDuty.signOff(PROJECT, id, shift.staffId(), said.words(), at));
            } else if (tries < 8) {
                leave(shift, id, at.plus(LATER), n, tries + 1);
            } else {
                said.next(-1, at);
                DemoData.as(
                        accounts.actor("manager"),
                        () -> endDuty.answerFor(PROJECT, id, accounts.id("manager"), "接班的人堵在路上，由我顶一会儿", at));
            }
        });
    }

    private static boolean telephone(PlannedShift shift) {
        return shift.post().kind() == PostKind.DESK || shift.post().kind() == PostKind.CONTROL;
    }

    private static void as(PlannedShift shift, Runnable work) {
        DemoData.as(Actor.of(shift.staffId(), shift.name()), work);
    }
}
