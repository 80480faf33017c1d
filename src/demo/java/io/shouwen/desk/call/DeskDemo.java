package io.shouwen.desk.call;

import io.shouwen.desk.call.Calls.TicketOfCall;
import io.shouwen.desk.line.TelephoneLine;
import io.shouwen.desk.line.TelephoneLines;
import io.shouwen.estate.DemoHomes;
import io.shouwen.estate.DemoHomes.Home;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.PastDeadlines;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.DemoTickets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Three weeks of a service centre's telephone: the calls the demo's tickets came by, and those that raised nothing. */
@Component
class DeskDemo implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 21;
    private static final String OWN_NUMBER = "02158888800";

    private final DemoHomes homes;
    private final DemoTickets tickets;
    private final DemoAccounts accounts;
    private final ProjectDirectory projects;
    private final TelephoneLines lines;
    private final Calls calls;
    private final FinishCall finishing;
    private final DemoTelephone telephone;
    private final PastDeadlines deadlines;

    DeskDemo(
            DemoHomes homes,
            DemoTickets tickets,
            DemoAccounts accounts,
            ProjectDirectory projects,
            TelephoneLines lines,
            Calls calls,
            FinishCall finishing,
            DemoTelephone telephone,
            PastDeadlines deadlines) {
        this.homes = homes;
        this.tickets = tickets;
        this.accounts = accounts;
        this.projects = projects;
        this.lines = lines;
        this.calls = calls;
        this.finishing = finishing;
        this.telephone = telephone;
        this.deadlines = deadlines;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load(Instant now) {
        History.write(() -> past(now));
    }

    private void past(Instant now) {
        TelephoneLine line = new TelephoneLine(PROJECT, Ids.next(), null);
        lines.open(
                PROJECT,
                line.id(),
                "服务热线",
                OWN_NUMBER,
                new TelephoneLines.Keys("demo", null),
                now.minus(Duration.ofDays(DAYS + 1)));
        Random chance = new Random(20_261_123);
        List<Home> residents = new ArrayList<>(homes.of(PROJECT));
        Collections.shuffle(residents, chance);
        Actor desk = accounts.actor("desk");
        Actor control = accounts.actor("control");
        ofTickets(line, chance);
        List<Instant> moments = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        for (int day = DAYS; day >= 0; day--) {
            LocalDate date = today.minusDays(day);
            for (int i = 26 + chance.nextInt(14); i > 0; i--) {
                Instant at = date.atTime(hour(chance), chance.nextInt(60), chance.nextInt(60))
                        .atZone(ZONE)
                        .toInstant();
                if (at.isBefore(now.minusSeconds(900))) {
                    moments.add(at);
                }
            }
        }
        Collections.sort(moments);
        for (int i = 0; i < moments.size(); i++) {
            Instant at = moments.get(i);
            Home who = residents.get(chance.nextInt(Math.min(240, residents.size())));
            int hour = at.atZone(ZONE).getHour();
            boolean last = i >= moments.size() - 3;
            ordinary(line, chance, who, hour < 7 || hour >= 19 ? control : desk, at, last, now);
        }
        missedJustNow(line, residents, now);
        deadlines.raise(PROJECT, now);
    }

    /** Mornings and evenings are busy; few call at night. */
    private static int hour(Random chance) {
        int[] often = {
            8, 8, 9, 9, 9, 10, 10, 10, 11, 11, 12, 13, 14, 14, 15, 15, 16, 16, 17, 17, 18, 18, 19, 19, 20, 21, 22, 6, 1
        };
        return often[chance.nextInt(often.length)];
    }

    private void ordinary(
            TelephoneLine line, Random chance, Home who, Actor taker, Instant at, boolean last, Instant now) {
        boolean known = chance.nextInt(5) > 0;
        String number = known ? who.phone() : "021%08d".formatted(50_000_000 + chance.nextInt(9_000_000));
        if (chance.nextInt(100) < 6 && !last) {
            telephone.missed(line, number, at, 12 + chance.nextInt(20), known ? caller(who) : null);
            Instant back = at.plusSeconds(chance.nextInt(100) < 93 ? 120 + chance.nextInt(600) : 1500);
            telephone.calledBack(line, number, back, taker.id(), taker.name());
            return;
        }
        int wait = chance.nextInt(100) < 93 ? 1 + chance.nextInt(9) : 10 + chance.nextInt(9);
        UUID id = telephone.answered(line, number, at, wait, 40 + chance.nextInt(200), taker.name());
        calls.take(PROJECT, id, taker.id(), taker.name(), at.plusSeconds(wait));
        calls.nameCaller(PROJECT, id, known ? caller(who) : null);
        // Only of today and yesterday is anything left to write.
        boolean left = last || chance.nextInt(10) == 0 && at.isAfter(now.minus(Duration.ofHours(30)));
        if (!left) {
            DemoWords.Small talk = known ? DemoWords.ofResident(chance) : DemoWords.ofStranger(chance);
            CallNote note = new CallNote(null, talk.purpose(), talk.result(), true, null, null);
            ProjectRef project = projects.byId(PROJECT).orElseThrow();
            DemoData.as(taker, () -> finishing.finish(project, id, note, taker, at.plusSeconds(300)));
        }
    }

    /** What is open when the demo begins: one to call back soon, one already late. */
    private void missedJustNow(TelephoneLine line, List<Home> residents, Instant now) {
        Home soon = residents.get(3);
        Home late = residents.get(7);
        telephone.missed(line, late.phone(), now.minusSeconds(1500), 25, caller(late));
        telephone.missed(line, soon.phone(), now.minusSeconds(400), 15, caller(soon));
        telephone.missed(line, soon.phone(), now.minusSeconds(180), 20, caller(soon));
    }

    private static Caller caller(Home home) {
        return new Caller(
                home.resident(), home.house().id(), home.name(), home.house().label());
    }

    /** A ticket that came by telephone came by a call. */
    private void ofTickets(TelephoneLine line, Random chance) {
        for (DemoTickets.ByTelephone t : tickets.byTelephone(PROJECT)) {
            Instant at = t.at().minusSeconds(90L + chance.nextInt(60));
            int wait = chance.nextInt(100) < 93 ? 1 + chance.nextInt(9) : 10 + chance.nextInt(9);
            UUID id = telephone.answered(
                    line, t.phone().isEmpty() ? null : t.phone(), at, wait, 60 + chance.nextInt(180), t.by().name());
            calls.take(PROJECT, id, t.by().id(), t.by().name(), at.plusSeconds(wait));
            if (t.resident() != null) {
                calls.nameCaller(PROJECT, id, new Caller(t.resident(), t.houseId(), t.name(), t.house()));
            }
            calls.finish(
                    PROJECT,
                    id,
                    new CallNote(t.kind(), t.title(), "已转工单 " + t.number(), false, null, null),
                    new TicketOfCall(t.id(), t.number()),
                    t.by().id(),
                    t.at());
        }
    }
}
