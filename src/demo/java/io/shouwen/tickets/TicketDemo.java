package io.shouwen.tickets;

import io.shouwen.estate.DemoHomes;
import io.shouwen.estate.DemoHomes.Home;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Three weeks of the demo project's tickets, each walked through the use cases from its opening on. */
@Component
class TicketDemo implements DemoData {

    private static final int DAYS = 21;

    /** A matter that comes in, and what becomes of it. */
    private record Coming(Instant at, TicketStory story, Consumer<DemoWalk> course) {}

    private final DemoHomes demoHomes;
    private final DemoMoves moves;
    private final StaffDirectory staff;
    private final Departments departments;
    private final ProjectDirectory projects;
    private int walked;
    private final Random random = new Random(20_261_123);

    TicketDemo(
            DemoHomes demoHomes,
            DemoMoves moves,
            StaffDirectory staff,
            Departments departments,
            ProjectDirectory projects) {
        this.demoHomes = demoHomes;
        this.moves = moves;
        this.staff = staff;
        this.departments = departments;
        this.projects = projects;
    }

    @Override
    public int order() {
        return 30;
    }

    /** In the order of their coming, so that numbers go up with time. */
    @Override
    public void load(Instant now) {
        ZoneId zone = projects.byId(PROJECT).orElseThrow().zone();
        List<Home> homes = demoHomes.of(PROJECT);
        List<Coming> all = new ArrayList<>(ordinary(now, zone));
        staff.holders(PROJECT, Role.REPAIR).forEach(one -> all.addAll(toAskBack(actor(one, Role.REPAIR), now)));
        departments.list(PROJECT).forEach(department -> all.addAll(toDepartment(department, now)));
        for (Role role : List.of(Role.DESK, Role.BUTLER, Role.REPAIR, Role.SUPERVISOR)) {
            List<StaffMember> holders = staff.holders(PROJECT, role);
            holders.forEach(one -> all.addAll(inHand(actor(one, role), one.equals(holders.getFirst()), now)));
        }
        all.addAll(emergencies(now));
        all.sort(Comparator.comparing(Coming::at));
        History.write(() -> all.stream().filter(one -> one.at().isBefore(now)).forEach(one -> {
            DemoWalk walk = begun(one, homes.get(random.nextInt(homes.size())), now, zone);
            one.course().accept(walk);
            walk.rest();
            if (++walked == 15 || walked == 60 || walked == 150) {
                moves.countRows();
            }
        }));
    }

    private List<Coming> ordinary(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Instant> times = new ArrayList<>();
        for (int back = DAYS; back >= 0; back--) {
            int many = 6 + random.nextInt(6);
            for (int n = 0; n < many; n++) {
                times.add(today.minusDays(back).atTime(clock()).atZone(zone).toInstant());
            }
        }
        for (int minutes : new int[] {8, 25, 50, 95, 150, 240, 330, 420}) {
            times.add(now.minus(Duration.ofMinutes(minutes)));
        }
        return times.stream()
                .map(at -> new Coming(at, TicketStory.pick(random), DemoWalk::go))
                .toList();
    }

    /** Each department finds something to answer, something in work, and its past: taken, declined, late. */
    private List<Coming> toDepartment(Department department, Instant now) {
        StaffMember head =
                staff.byId(PROJECT, Objects.requireNonNull(department.head())).orElseThrow();
        List<TicketStory> told = TicketStory.of(department.kind());
        DemoWalk.Meeting again =
                department.kind() == Department.Kind.ENGINEERING ? DemoWalk.Meeting.LATE : DemoWalk.Meeting.DONE;
        DemoWalk.Meeting[] course = {
            DemoWalk.Meeting.WAITS,
            DemoWalk.Meeting.WORKS,
            DemoWalk.Meeting.LATE,
            DemoWalk.Meeting.DONE,
            DemoWalk.Meeting.DECLINES,
            again,
            DemoWalk.Meeting.DONE
        };
        int[] minutes = {20, 60 * 25, 60 * 27, 60 * 26, 60 * 30, 60 * 55, 60 * 80};
        List<Coming> all = new ArrayList<>();
        for (int n = 0; n < course.length; n++) {
            DemoWalk.Meeting meeting = course[n];
            Instant at = now.minus(Duration.ofMinutes(minutes[n])).minusSeconds(random.nextInt(600));
            all.add(new Coming(
                    at,
                    told.get(n % told.size()),
                    walk -> walk.toDepartment(
                            department.id(),
                            department.answerWithin(),
                            actor(head, Role.HEAD),
                            "请派人现场处理并回复业户",
                            meeting)));
        }
        return all;
    }

    /** Of the last weeks, one of them none after all; and one of this quarter of an hour, taken. */
    private List<Coming> emergencies(Instant now) {
        record Told(int minutes, String fault, TicketStory story) {}
        List<Coming> all = new ArrayList<>();
        for (Told told : List.of(
                new Told(
                        60 * 24 * 17,
                        "lift-stuck",
                        TicketStory.of(
                                Kind.HELP,
                                "电梯困人，里面两位老人",
                                "3号梯停在六层和七层之间，能听见人说话。",
                                "维保十一分钟到场放人，两位老人平安，电梯停用检修。",
                                "2栋1单元电梯")),
                new Told(
                        60 * 24 * 12,
                        "leak",
                        TicketStory.of(
                                Kind.REPAIR,
                                "楼道水管爆裂，水往下冲",
                                "九层管井往外喷水，电梯厅进水。",
                                "关闭单元立管阀门，更换爆裂弯头，清扫积水后恢复供水。",
                                "1栋2单元9层管井")),
                new Told(
                        60 * 24 * 6,
                        "gas",
                        TicketStory.of(
                                Kind.REPAIR, "走廊闻到煤气味", "五层走廊味道明显。", "检漏仪查出入户软管接头松动，燃气公司到场紧固，复测无泄漏。", "4栋1单元5层")),
                new Told(
                        60 * 24 * 2,
                        "leak",
                        TicketStory.of(Kind.REPAIR, "天花板往下滴水，怕爆管", "厨房吊顶一直滴。", "角阀渗水，已更换。", "5栋1单元8层")),
                new Told(
                        14,
                        "leak",
                        TicketStory.of(
                                Kind.REPAIR, "天花板漏水，水快到插座了", "楼上没人应门，水越来越大。", "关闭楼上进户阀，联系到业主，更换爆裂软管。", "3栋1单元12层")))) {
            all.add(new Coming(
                    now.minus(Duration.ofMinutes(told.minutes())),
                    told.story(),
                    walk -> walk.emergency(told.fault(), told.minutes() == 60 * 24 * 2)));
        }
        return all;
    }

    /** Repairs to ask back about, one of them late. */
    private List<Coming> toAskBack(Actor who, Instant now) {
        List<Coming> all = new ArrayList<>();
        for (int hours : who.name().equals("赵建国") ? new int[] {3, 9, 27} : new int[] {3, 9}) {
            all.add(new Coming(
                    now.minus(Duration.ofHours(hours)).minusSeconds(random.nextInt(900)),
                    TicketStory.pick(random, Kind.REPAIR),
                    walk -> walk.closedBy(who)));
        }
        return all;
    }

    /** Whoever signs on finds work in hand at any hour: something new, something of yesterday, and one of each trade one that is late. */
    private List<Coming> inHand(Actor who, boolean late, Instant now) {
        List<Coming> all = new ArrayList<>();
        for (int hours : late ? new int[] {1, 16, 54} : new int[] {1, 16}) {
            all.add(new Coming(
                    now.minus(Duration.ofHours(hours)).minusSeconds(random.nextInt(1800)),
                    TicketStory.pick(random, who.is(Role.REPAIR) ? Kind.REPAIR : Kind.INQUIRY),
                    walk -> walk.stayWith(who)));
        }
        return all;
    }

    private DemoWalk begun(Coming coming, Home who, Instant now, ZoneId zone) {
        TicketStory story = coming.story();
        int hour = coming.at().atZone(zone).getHour();
        Actor first = anyone(hour >= 7 && hour < 19 ? Role.DESK : Role.CONTROL);
        NewTicket in = new NewTicket(
                Ids.next(),
                story.kind(),
                story.channel(random),
                story.title(),
                story.description(),
                story.place(),
                story.common() ? null : who.house().id(),
                who.resident(),
                who.name(),
                who.phone(),
                null);
        moves.open(in, first, coming.at());
        UUID butler = moves.ticket(in.id()).counterpart();
        return new DemoWalk(
                moves,
                story,
                in.id(),
                first,
                butler == null
                        ? anyone(Role.BUTLER)
                        : actor(staff.byId(PROJECT, butler).orElseThrow(), Role.BUTLER),
                this::anyone,
                random,
                coming.at(),
                now);
    }

    private Actor anyone(Role role) {
        List<StaffMember> holders = staff.holders(PROJECT, role);
        return actor(holders.get(random.nextInt(holders.size())), role);
    }

    private static Actor actor(StaffMember one, Role role) {
        return Actor.of(one.id(), one.name(), role);
    }

    private LocalTime clock() {
        boolean evening = random.nextInt(8) == 0;
        int minute = evening ? 19 * 60 + random.nextInt(180) : 7 * 60 + 10 + random.nextInt(11 * 60 + 30);
        return LocalTime.of(minute / 60, minute % 60, random.nextInt(60));
    }
}
