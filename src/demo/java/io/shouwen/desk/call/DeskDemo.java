package io.shouwen.desk.call;

import io.shouwen.desk.call.Calls.TicketOfCall;
import io.shouwen.desk.line.TelephoneLine;
import io.shouwen.desk.line.TelephoneLines;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.tickets.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Three weeks of a service centre's telephone: the calls the demo's tickets came by, and those that raised nothing. */
@Component
class DeskDemo implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 21;
    private static final String OWN_NUMBER = "02158888800";

    /** Somebody who may call. */
    private record Resident(UUID id, UUID houseId, String name, String house, String phone) {

        Caller caller() {
            return new Caller(id, houseId, name, house);
        }
    }

    private record Taker(UUID id, String name) {}

    private final JdbcClient jdbc;
    private final TelephoneLines lines;
    private final Calls calls;
    private final DemoTelephone telephone;

    DeskDemo(JdbcClient jdbc, TelephoneLines lines, Calls calls, DemoTelephone telephone) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.calls = calls;
        this.telephone = telephone;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load(Instant now) {
        TelephoneLine line = new TelephoneLine(PROJECT, Ids.next(), null);
        lines.open(
                PROJECT,
                line.id(),
                "服务热线",
                OWN_NUMBER,
                new TelephoneLines.Keys("demo", null),
                now.minus(Duration.ofDays(DAYS + 1)));
        Random chance = new Random(20_261_123);
        List<Resident> residents = residents();
        if (residents.isEmpty()) {
            return;
        }
        Taker desk = taker("desk");
        Taker control = taker("control");
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
            Resident who = residents.get(chance.nextInt(residents.size()));
            int hour = at.atZone(ZONE).getHour();
            boolean last = i >= moments.size() - 3;
            ordinary(line, chance, who, hour < 7 || hour >= 19 ? control : desk, at, last, now);
        }
        missedJustNow(line, residents, now);
    }

    /** Mornings and evenings are busy; few call at night. */
    private static int hour(Random chance) {
        int[] often = {
            8, 8, 9, 9, 9, 10, 10, 10, 11, 11, 12, 13, 14, 14, 15, 15, 16, 16, 17, 17, 18, 18, 19, 19, 20, 21, 22, 6, 1
        };
        return often[chance.nextInt(often.length)];
    }

    private void ordinary(
            TelephoneLine line, Random chance, Resident who, Taker taker, Instant at, boolean last, Instant now) {
        boolean known = chance.nextInt(5) > 0;
        String number = known ? who.phone() : "021%08d".formatted(50_000_000 + chance.nextInt(9_000_000));
        if (chance.nextInt(100) < 6 && !last) {
            telephone.missed(line, number, at, 12 + chance.nextInt(20), known ? who.caller() : null);
            boolean inTime = chance.nextInt(100) < 90;
            telephone.calledBack(
                    line, number, at.plusSeconds(inTime ? 120 + chance.nextInt(600) : 1500), taker.id(), taker.name());
            return;
        }
        int wait = chance.nextInt(100) < 93 ? 1 + chance.nextInt(9) : 10 + chance.nextInt(9);
        UUID id = telephone.answered(line, number, at, wait, 40 + chance.nextInt(200), taker.name());
        calls.take(PROJECT, id, taker.id(), taker.name(), at.plusSeconds(wait));
        calls.nameCaller(PROJECT, id, known ? who.caller() : null);
        // Only of today and yesterday is anything left to write.
        boolean left = last || chance.nextInt(10) == 0 && at.isAfter(now.minus(Duration.ofHours(30)));
        if (!left) {
            DemoWords.Small talk = known ? DemoWords.ofResident(chance) : DemoWords.ofStranger(chance);
            calls.finish(
                    PROJECT,
                    id,
                    new CallNote(null, talk.purpose(), talk.result(), true, null, null),
                    null,
                    taker.id(),
                    at.plusSeconds(300));
        }
    }

    /** What is open when the demo begins: one to call back soon, one already late. */
    private void missedJustNow(TelephoneLine line, List<Resident> residents, Instant now) {
        Resident soon = residents.get(3);
        Resident late = residents.get(7);
        telephone.missed(line, late.phone(), now.minusSeconds(1500), 25, late.caller());
        telephone.missed(line, soon.phone(), now.minusSeconds(400), 15, soon.caller());
        telephone.missed(line, soon.phone(), now.minusSeconds(180), 20, soon.caller());
    }

    /** A ticket that came by telephone came by a call. */
    private void ofTickets(TelephoneLine line, Random chance) {
        record Raised(
                UUID id,
                String number,
                String kind,
                String title,
                @Nullable UUID resident,
                @Nullable UUID house,
                String name,
                String label,
                String phone,
                UUID by,
                String byName,
                Instant at) {}
        List<Raised> raised = jdbc.sql("""
                select t.*, a.name as by_name from tickets.ticket t join platform.account a on a.id = t.first_receiver_id
                where t.project_id = ? and t.channel = 'CALL' order by t.opened_at""")
                .param(PROJECT)
                .query((row, n) -> new Raised(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getObject("resident_id", UUID.class),
                        row.getObject("house_id", UUID.class),
                        row.getString("contact_name"),
                        row.getString("house_label"),
                        row.getString("contact_phone"),
                        row.getObject("first_receiver_id", UUID.class),
                        row.getString("by_name"),
                        io.shouwen.platform.Sql.instant(row, "opened_at")))
                .list();
        for (Raised t : raised) {
            Instant at = t.at().minusSeconds(90L + chance.nextInt(60));
            int wait = chance.nextInt(100) < 93 ? 1 + chance.nextInt(9) : 10 + chance.nextInt(9);
            UUID id = telephone.answered(
                    line, t.phone().isEmpty() ? null : t.phone(), at, wait, 60 + chance.nextInt(180), t.byName());
            calls.take(PROJECT, id, t.by(), t.byName(), at.plusSeconds(wait));
            if (t.resident() != null) {
                calls.nameCaller(PROJECT, id, new Caller(t.resident(), t.house(), t.name(), t.label()));
            }
            calls.finish(
                    PROJECT,
                    id,
                    new CallNote(new Kind(t.kind()), t.title(), "已转工单 " + t.number(), false, null, null),
                    new TicketOfCall(t.id(), t.number()),
                    t.by(),
                    t.at());
        }
    }

    private List<Resident> residents() {
        return jdbc.sql("""
                select r.id, h.id as house_id, r.name, h.label, p.digits from estate.resident r
                join estate.household k on k.project_id = r.project_id and k.id = r.household_id and k.moved_out_on is null
                join estate.house h on h.project_id = k.project_id and h.id = k.house_id
                join estate.resident_phone p on p.project_id = r.project_id and p.resident_id = r.id and p.position = 0
                where r.project_id = ? order by md5(h.code || r.name) limit 240""")
                .param(PROJECT)
                .query((row, n) -> new Resident(
                        row.getObject("id", UUID.class),
                        row.getObject("house_id", UUID.class),
                        row.getString("name"),
                        row.getString("label"),
                        row.getString("digits")))
                .list();
    }

    private Taker taker(String username) {
        return jdbc.sql("select id, name from platform.account where username = ?")
                .param(username)
                .query((row, n) -> new Taker(row.getObject(1, UUID.class), row.getString(2)))
                .single();
    }
}
