package io.shouwen.desk.visitor;

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
import io.shouwen.tickets.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Three weeks of visitors: settled on the spot, tickets, promised answers kept and not, and who waits just now. */
@Component
class VisitDemo implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 21;

    private record Matter(@Nullable String kind, String purpose, String result) {}

    private static final List<Matter> SETTLED = List.of(
            new Matter("INQUIRY", "问装修手续要带什么", "给了清单，已逐项说明"),
            new Matter("HELP", "补办门禁卡", "当场补办，已试开门"),
            new Matter("INQUIRY", "问物业费发票怎么开", "已帮忙在手机上开好"),
            new Matter("HELP", "借轮椅推老人", "已登记借出，说好傍晚归还"),
            new Matter("PRAISE", "送锦旗感谢保安", "已收下并转告当班保安"),
            new Matter("INQUIRY", "问会所开放时间", "已告知，给了时间表"),
            new Matter(null, "外来施工队问从哪个门进", "已指路，从北门登记进"),
            new Matter(null, "推销净水器", "已婉拒"),
            new Matter("INQUIRY", "问孩子入学要开什么证明", "已开居住证明"));

    private static final List<Matter> OPEN = List.of(
            new Matter("REPAIR", "单元门关不严，夜里响", ""),
            new Matter("COMPLAINT", "楼上装修周末还在施工", ""),
            new Matter("SUGGESTION", "建议加装非机动车充电桩", ""));

    private static final List<Matter> PROMISED = List.of(
            new Matter(null, "问装修押金哪天退", "已查账，周三到账，对方认可"),
            new Matter(null, "问地下车位还有没有空", "电话告知有两个空位，约了来看"),
            new Matter(null, "问楼道灯改造几时轮到本栋", "电话告知下周二开工"),
            new Matter(null, "问监控能不能调阅", "已请示，告知需派出所出具手续"));

    private final DemoHomes homes;
    private final DemoAccounts accounts;
    private final ProjectDirectory projects;
    private final ReceiveVisitor receive;
    private final EndVisit end;
    private final KeepPromise keep;
    private final Leaders leaders;
    private final PastDeadlines deadlines;

    VisitDemo(
            DemoHomes homes,
            DemoAccounts accounts,
            ProjectDirectory projects,
            ReceiveVisitor receive,
            EndVisit end,
            KeepPromise keep,
            Leaders leaders,
            PastDeadlines deadlines) {
        this.homes = homes;
        this.accounts = accounts;
        this.projects = projects;
        this.receive = receive;
        this.end = end;
        this.keep = keep;
        this.leaders = leaders;
        this.deadlines = deadlines;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public void load(Instant now) {
        History.write(() -> past(now));
        Actor desk = accounts.actor("desk");
        DemoData.as(desk, () -> {
            receive.come(PROJECT, Ids.next(), 2, desk, now.minusSeconds(420));
            receive.come(PROJECT, Ids.next(), 1, desk, now.minusSeconds(100));
        });
    }

    private void past(Instant now) {
        Actor manager = accounts.actor("manager");
        Actor desk = accounts.actor("desk");
        DemoData.as(manager, () -> {
            Instant then = now.minus(Duration.ofDays(DAYS));
            leaders.add(PROJECT, new Leader(Ids.next(), "李建国", "李总", Leader.Level.GROUP, ""), manager, then);
            leaders.add(PROJECT, new Leader(Ids.next(), "周敏", "周总", Leader.Level.COMPANY, ""), manager, then);
            leaders.add(PROJECT, new Leader(Ids.next(), "吴国强", "吴经理", Leader.Level.PROJECT, ""), manager, then);
        });
        Random chance = new Random(20_261_130);
        List<Home> residents = new ArrayList<>(homes.of(PROJECT));
        Collections.shuffle(residents, chance);
        ProjectRef project = projects.byId(PROJECT).orElseThrow();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        DemoData.as(desk, () -> {
            for (int day = DAYS; day >= 0; day--) {
                for (int i = 6 + chance.nextInt(6); i > 0; i--) {
                    Instant at = today.minusDays(day)
                            .atTime(8 + chance.nextInt(10), chance.nextInt(60))
                            .atZone(ZONE)
                            .toInstant();
                    if (at.isBefore(now.minus(Duration.ofHours(1)))) {
                        visit(project, desk, residents.get(chance.nextInt(200)), chance, at, now);
                    }
                }
            }
            owed(
                    project,
                    desk,
                    residents.get(11),
                    0,
                    now.minus(Duration.ofMinutes(50)),
                    now.plus(Duration.ofMinutes(40)));
            owed(
                    project,
                    desk,
                    residents.get(12),
                    1,
                    now.minus(Duration.ofHours(5)),
                    now.minus(Duration.ofMinutes(20)));
            owed(project, desk, residents.get(13), 2, now.minus(Duration.ofHours(2)), now.plus(Duration.ofHours(20)));
        });
        deadlines.raise(PROJECT, now);
    }

    private void visit(ProjectRef project, Actor desk, Home home, Random chance, Instant at, Instant now) {
        UUID id = Ids.next();
        receive.come(PROJECT, id, 1 + chance.nextInt(5) / 4, desk, at);
        Instant received = at.plusSeconds(30 + chance.nextInt(chance.nextInt(10) == 0 ? 900 : 200));
        int what = chance.nextInt(100);
        if (what < 3) {
            end.unserved(PROJECT, id, "等不及先走了", desk, received.plusSeconds(600));
            return;
        }
        receive.receive(PROJECT, id, desk, received);
        Instant left = received.plusSeconds(120 + chance.nextInt(900));
        if (what < 62) {
            Matter matter = SETTLED.get(chance.nextInt(SETTLED.size()));
            end.settle(project, id, note(home, matter), matter.result(), desk, left);
        } else if (what < 80) {
            Matter matter = OPEN.get(chance.nextInt(OPEN.size()));
            VisitorNote note = note(home, matter);
            Kind kind = note.kind();
            if (kind != null && at.isBefore(now.minus(Duration.ofDays(2)))) {
                end.settle(project, id, note, "已派人处理并回复本人", desk, left);
            } else if (kind != null) {
                end.ticket(project, id, note, kind, "", null, desk, left);
            }
        } else {
            promise(project, desk, id, home, chance, left, now);
        }
    }

    private void promise(ProjectRef project, Actor desk, UUID id, Home home, Random chance, Instant at, Instant now) {
        Matter matter = PROMISED.get(chance.nextInt(PROMISED.size()));
        UUID promise = Ids.next();
        Instant due = at.atZone(ZONE)
                .toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.of(10, 0))
                .atZone(ZONE)
                .toInstant();
        end.promise(project, id, note(home, matter), promise, matter.purpose(), due, desk, at);
        int how = chance.nextInt(20);
        Instant answered = due.minusSeconds(600 + chance.nextInt(7200));
        if (how == 0) {
            answered = due.plusSeconds(1800);
        } else if (how == 1) {
            Instant later = due.plus(Duration.ofDays(1));
            keep.move(PROJECT, promise, Ids.next(), later, home.name() + "电话同意", desk, due.minusSeconds(1200));
            answered = later.minusSeconds(900);
        }
        if (answered.isBefore(now)) {
            keep.end(PROJECT, promise, how != 2, how == 2 ? "三次电话没有接通" : matter.result(), desk, answered);
        }
    }

    private void owed(ProjectRef project, Actor desk, Home home, int matter, Instant at, Instant due) {
        UUID id = Ids.next();
        receive.come(PROJECT, id, 1, desk, at.minusSeconds(300));
        receive.receive(PROJECT, id, desk, at.minusSeconds(200));
        end.promise(
                project,
                id,
                note(home, PROMISED.get(matter)),
                Ids.next(),
                PROMISED.get(matter).purpose(),
                due,
                desk,
                at);
    }

    private static VisitorNote note(Home home, Matter matter) {
        boolean resident = matter.kind() != null || !matter.result().startsWith("已婉拒");
        return new VisitorNote(
                resident ? home.resident() : null,
                resident ? home.house().id() : null,
                resident ? home.house().label() : "",
                resident ? home.name() : "推销人员",
                resident ? home.phone() : "",
                "",
                "",
                null,
                1,
                matter.kind() == null ? null : new Kind(matter.kind()),
                matter.purpose());
    }
}
