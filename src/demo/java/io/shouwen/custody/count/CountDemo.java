package io.shouwen.custody.count;

import io.shouwen.custody.Places;
import io.shouwen.custody.count.Tally.Tagged;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.PastDeadlines;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Three weeks of counts: the key cabinet every afternoon, the room on Mondays. Two differ, one was broken off and made
 * again, one was forgotten; today's is still to be made.
 */
@Component
class CountDemo implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 21;
    private static final int FORGOTTEN = 12;
    private static final int BROKEN_OFF = 9;
    private static final int WRONG_HOOK = 5;
    private static final int MISSING = 1;

    private final PlanCounts planning;
    private final BeginCount beginning;
    private final KeepScan keeping;
    private final EndCount ending;
    private final AnswerDifference answering;
    private final CountSessions counts;
    private final CountedThings things;
    private final Places places;
    private final DemoAccounts accounts;
    private final PastDeadlines deadlines;

    CountDemo(
            PlanCounts planning,
            BeginCount beginning,
            KeepScan keeping,
            EndCount ending,
            AnswerDifference answering,
            CountSessions counts,
            CountedThings things,
            Places places,
            DemoAccounts accounts,
            PastDeadlines deadlines) {
        this.planning = planning;
        this.beginning = beginning;
        this.keeping = keeping;
        this.ending = ending;
        this.answering = answering;
        this.counts = counts;
        this.things = things;
        this.places = places;
        this.accounts = accounts;
        this.deadlines = deadlines;
    }

    /** After everything that lies somewhere. */
    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load(Instant now) {
        History.write(() -> past(now));
    }

    private void past(Instant now) {
        Actor desk = accounts.actor("desk");
        UUID cabinet = places.byCode(PROJECT, "K").orElseThrow().id();
        UUID room = places.byCode(PROJECT, "R1").orElseThrow().id();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        for (int ago = DAYS; ago >= 0; ago--) {
            LocalDate day = today.minusDays(ago);
            planning.plan(PROJECT, day, at(day, 0, 40));
            if (ago == 0) {
                break;
            }
            if (ago == BROKEN_OFF) {
                brokenOff(cabinet, desk, at(day, 15, 10));
            }
            if (ago != FORGOTTEN) {
                int which = ago;
                DemoData.as(desk, () -> count(cabinet, desk, at(day, 16, 40), which));
            }
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                DemoData.as(desk, () -> count(room, desk, at(day, 14, 0), 0));
            }
        }
        deadlines.raise(PROJECT, now);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }

    private void brokenOff(UUID cabinet, Actor desk, Instant begin) {
        DemoData.as(desk, () -> {
            UUID count = Ids.next();
            beginning.of(PROJECT, count, cabinet, desk, begin, begin);
            ending.breakOff(PROJECT, count, "业主临时来访，改下午再点", desk, begin.plusSeconds(240));
        });
    }

    private void count(UUID place, Actor by, Instant begin, int ago) {
        UUID count = Ids.next();
        beginning.of(PROJECT, count, place, by, begin, begin);
        CountSession session = counts.byId(PROJECT, count).orElseThrow();
        List<Tagged> due = things.of(PROJECT, session, List.of(), begin);
        Instant at = begin;
        for (int n = 0; n < due.size(); n++) {
            at = at.plus(Duration.ofSeconds(6));
            boolean missing = ago == MISSING && n == 4;
            if (!missing) {
                UUID seen = ago == WRONG_HOOK && n == 2 && due.size() > 7
                        ? due.get(7).place()
                        : due.get(n).place();
                keeping.keep(PROJECT, count, Ids.next(), due.get(n).tag(), seen, by, at, at);
            }
        }
        if (ago == WRONG_HOOK) {
            at = at.plusSeconds(8);
            keeping.keep(PROJECT, count, Ids.next(), "KEY-9999", null, by, at, at);
        }
        Instant end = at.plusSeconds(60);
        ending.close(PROJECT, count, by, end);
        if (ago == WRONG_HOOK) {
            answering.answer(
                    PROJECT,
                    count,
                    Ids.next(),
                    "KEY-9999",
                    CountAnswer.Kind.EXPLAINED,
                    null,
                    "旧标签，钥匙上个月已经换牌",
                    by,
                    end.plusSeconds(600));
        }
    }
}
