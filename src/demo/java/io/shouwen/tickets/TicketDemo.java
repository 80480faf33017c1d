package io.shouwen.tickets;

import io.shouwen.district.Butlers;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.Department;
import io.shouwen.staff.Departments;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Three weeks of the demo project's tickets, each walked through the same rules and facts as a real one. */
@Component
class TicketDemo implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 21;

    /** A house with someone who lives there. */
    private record Home(UUID house, String code, String label, UUID resident, String name, String phone) {}

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final TicketNumbers numbers;
    private final DemoFacts facts;
    private final Butlers butlers;
    private final StaffDirectory staff;
    private final Departments departments;
    private final Random random = new Random(20_261_123);

    TicketDemo(
            JdbcClient jdbc,
            Tickets tickets,
            TicketNumbers numbers,
            DemoFacts facts,
            Butlers butlers,
            StaffDirectory staff,
            Departments departments) {
        this.departments = departments;
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.numbers = numbers;
        this.facts = facts;
        this.butlers = butlers;
        this.staff = staff;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load(Instant now) {
        List<Home> homes = homes();
        if (homes.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        List<Instant> times = new ArrayList<>();
        for (int back = DAYS; back >= 0; back--) {
            int many = 6 + random.nextInt(6);
            for (int n = 0; n < many; n++) {
                times.add(today.minusDays(back).atTime(clock()).atZone(ZONE).toInstant());
            }
        }
        for (int minutes : new int[] {8, 25, 50, 95, 150, 240, 330, 420}) {
            times.add(now.minus(Duration.ofMinutes(minutes)));
        }
        times.stream().filter(at -> at.isBefore(now)).sorted().forEach(at -> {
            DemoStory story = DemoStory.pick(random);
            begun(story, homes.get(random.nextInt(homes.size())), at, now).go();
        });
        staff.holders(PROJECT, Role.REPAIR)
                .forEach(one -> toAskBack(Actor.of(one.id(), one.name(), Role.REPAIR), homes, now));
        toDepartments(homes, now);
        for (Role role : List.of(Role.DESK, Role.BUTLER, Role.REPAIR, Role.SUPERVISOR)) {
            staff.holders(PROJECT, role).forEach(one -> inHand(Actor.of(one.id(), one.name(), role), homes, now));
        }
    }

    /** Each department finds something to answer, something in work, and its past: taken, declined, late. */
    private void toDepartments(List<Home> homes, Instant now) {
        for (Department department : departments.list(PROJECT)) {
            StaffMember head = staff.byId(PROJECT, Objects.requireNonNull(department.head()))
                    .orElseThrow();
            Actor actor = Actor.of(head.id(), head.name(), Role.HEAD);
            List<DemoStory> told = DemoStory.of(department.kind());
            DemoWalk.Meeting[] course = {
                DemoWalk.Meeting.WAITS,
                DemoWalk.Meeting.WORKS,
                DemoWalk.Meeting.LATE,
                DemoWalk.Meeting.DONE,
                DemoWalk.Meeting.DECLINES,
                DemoWalk.Meeting.LATE,
                DemoWalk.Meeting.DONE
            };
            int[] minutes = {20, 60 * 25, 60 * 27, 60 * 26, 60 * 30, 60 * 55, 60 * 80};
            for (int n = 0; n < course.length; n++) {
                Instant at = now.minus(Duration.ofMinutes(minutes[n])).minusSeconds(random.nextInt(600));
                begun(told.get(n % told.size()), homes.get(random.nextInt(homes.size())), at, now)
                        .toDepartment(department, actor, "请派人现场处理并回复业户", course[n]);
            }
        }
    }

    /** Repairs to ask back about, one of them late. */
    private void toAskBack(Actor who, List<Home> homes, Instant now) {
        for (int hours : new int[] {3, 9, 27}) {
            DemoStory story = DemoStory.pick(random);
            while (story.kind() != Kind.REPAIR) {
                story = DemoStory.pick(random);
            }
            begun(story, homes.get(random.nextInt(homes.size())), now.minus(Duration.ofHours(hours)), now)
                    .closedBy(who);
        }
    }

    /** Whoever signs on finds work in hand at any hour: something new, something of yesterday, and one that is late. */
    private void inHand(Actor who, List<Home> homes, Instant now) {
        for (int hours : new int[] {1, 16, 54}) {
            DemoStory story = DemoStory.pick(random);
            while (story.kind() != (who.is(Role.REPAIR) ? Kind.REPAIR : Kind.COMPLAINT)) {
                story = DemoStory.pick(random);
            }
            Instant at = now.minus(Duration.ofHours(hours)).minusSeconds(random.nextInt(1800));
            begun(story, homes.get(random.nextInt(homes.size())), at, now).stayWith(who);
        }
    }

    private DemoWalk begun(DemoStory story, Home who, Instant at, Instant now) {
        boolean day = !at.atZone(ZONE).toLocalTime().isBefore(DemoFacts.RECEPTION.opensAt())
                && at.atZone(ZONE).toLocalTime().isBefore(DemoFacts.RECEPTION.closesAt());
        Actor first = anyone(day ? Role.DESK : Role.CONTROL);
        Home home = story.common() ? null : who;
        NewTicket in = new NewTicket(
                Ids.next(),
                story.kind(),
                story.channel(random),
                story.title(),
                story.description(),
                story.place(),
                home == null ? null : home.house(),
                who.resident(),
                who.name(),
                who.phone(),
                null);
        HouseCode code = home == null ? null : HouseCode.parse(home.code()).orElse(null);
        Actor butler = code == null
                ? anyone(Role.BUTLER)
                : butlers.of(PROJECT, code.building(), code.unit())
                        .map(one -> Actor.of(one.id(), one.name(), Role.BUTLER))
                        .orElseGet(() -> anyone(Role.BUTLER));
        KindRules rules = PlainKind.valueOf(story.kind().name());
        Ticket ticket = Ticket.opened(
                in,
                rules,
                PROJECT,
                numbers.next(PROJECT, rules, LocalDate.ofInstant(at, ZONE)),
                first.id(),
                code == null ? null : butler.id(),
                rules.usual(DemoFacts.RECEPTION).due(at, DemoFacts.RECEPTION),
                at);
        tickets.insert(
                ticket,
                in,
                at.plus(Ticket.RESPONSE),
                in.houseId(),
                new Tickets.Details(
                        in.place(),
                        home == null ? "" : home.code(),
                        home == null ? "" : home.label(),
                        in.contactName(),
                        in.contactPhone()));
        return new DemoWalk(facts, story, ticket, first, butler, this::anyone, random, now);
    }

    private Actor anyone(Role role) {
        List<StaffMember> holders = staff.holders(PROJECT, role);
        StaffMember one = holders.get(random.nextInt(holders.size()));
        return Actor.of(one.id(), one.name(), role);
    }

    private LocalTime clock() {
        boolean evening = random.nextInt(8) == 0;
        int minute = evening ? 19 * 60 + random.nextInt(180) : 7 * 60 + 10 + random.nextInt(11 * 60 + 30);
        return LocalTime.of(minute / 60, minute % 60, random.nextInt(60));
    }

    private List<Home> homes() {
        return jdbc.sql("""
                        select distinct on (h.id) h.id, h.code, h.label, r.id as resident, r.name, p.digits
                        from estate.house h
                        join estate.household k
                            on k.project_id = h.project_id and k.house_id = h.id and k.moved_out_on is null
                        join estate.resident r on r.project_id = k.project_id and r.household_id = k.id
                        join estate.resident_phone p on p.project_id = r.project_id and p.resident_id = r.id
                        where h.project_id = ?
                        order by h.id, p.position limit 800""")
                .param(PROJECT)
                .query((row, n) -> new Home(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("label"),
                        row.getObject("resident", UUID.class),
                        row.getString("name"),
                        row.getString("digits")))
                .list();
    }
}
