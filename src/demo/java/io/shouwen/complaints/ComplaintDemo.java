package io.shouwen.complaints;

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
import io.shouwen.tickets.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Three weeks of complaints: solved on the spot, explained, reported up and answered; some half solved, some not
 * satisfied, one in silence, one anonymous and one about a colleague; the last ones wait.
 */
@Component
class ComplaintDemo implements DemoData {

    private record Matter(String title, String words, String done, ComplaintSubject subject) {}

    private static final List<Matter> MATTERS = List.of(
            new Matter("楼上深夜噪音", "每天十二点以后拖桌椅，影响休息。", "上门与楼上沟通，住户已铺地垫并承诺十点后不再移动家具。", ComplaintSubject.NOISE),
            new Matter("车位被占", "我家固定车位被别人停了。", "查到车主电话，十分钟内挪车，并在车位加装提示牌。", ComplaintSubject.PARKING),
            new Matter("楼道堆放纸箱", "邻居在消防通道堆了很多纸箱。", "已劝导清理，现场照片存档，次日复查无堆放。", ComplaintSubject.ORDER),
            new Matter("垃圾清运不及时", "早上垃圾桶都是满的，味道很大。", "调整清运为早晚两次，保洁主管现场确认。", ComplaintSubject.CLEANING),
            new Matter("电梯等太久", "早高峰两台电梯只开一台。", "另一台在保养，已协调改到上午十点后保养。", ComplaintSubject.LIFT),
            new Matter("遛狗不牵绳", "小区里大狗不牵绳，孩子害怕。", "秩序员现场劝导，已在群内和大堂提醒文明养犬。", ComplaintSubject.NEIGHBOURS),
            new Matter("施工时间太早", "装修七点就开始敲墙。", "已通知装修方按规定八点半后施工。", ComplaintSubject.RENOVATION),
            new Matter("保洁漏扫", "三天没人打扫我们这层。", "补扫并核对排班，保洁组长当面致歉。", ComplaintSubject.CLEANING),
            new Matter("外卖电动车乱窜", "人行道上骑得飞快。", "在东门设下车推行点，秩序员定点值守。", ComplaintSubject.ORDER),
            new Matter("广场舞音量大", "晚上八点半还很吵。", "与领队约定八点结束、音量减半，业户表示接受。", ComplaintSubject.NOISE));

    private static final int COMPLAINTS = 24;

    private final DemoHomes homes;
    private final DemoAccounts accounts;
    private final ProjectDirectory projects;
    private final OpenComplaint open;
    private final SolveComplaint solve;
    private final RaiseComplaint raise;
    private final AnswerComplaint answer;
    private final FollowUpComplaint followUp;
    private final PastDeadlines deadlines;

    ComplaintDemo(
            DemoHomes homes,
            DemoAccounts accounts,
            ProjectDirectory projects,
            OpenComplaint open,
            SolveComplaint solve,
            RaiseComplaint raise,
            AnswerComplaint answer,
            FollowUpComplaint followUp,
            PastDeadlines deadlines) {
        this.homes = homes;
        this.accounts = accounts;
        this.projects = projects;
        this.open = open;
        this.solve = solve;
        this.raise = raise;
        this.answer = answer;
        this.followUp = followUp;
        this.deadlines = deadlines;
    }

    @Override
    public int order() {
        return 36;
    }

    @Override
    public void load(Instant now) {
        History.write(() -> {
            ProjectRef project = projects.byId(PROJECT).orElseThrow();
            Random chance = new Random(36);
            List<Home> residents = homes.of(PROJECT);
            for (int i = COMPLAINTS; i > 0; i--) {
                Matter matter = MATTERS.get(i % MATTERS.size());
                Instant at = now.minus(Duration.ofHours(20L * i)).minus(Duration.ofMinutes(chance.nextInt(90)));
                walk(project, i, matter, residents.get(chance.nextInt(Math.min(200, residents.size()))), at);
            }
            told(
                    project,
                    new Matter("前台答复敷衍", "问了三次都说不知道，态度很差。", "", ComplaintSubject.CONDUCT),
                    residents.get(5),
                    "",
                    List.of(accounts.actor("butler2").id()),
                    now.minus(Duration.ofHours(2)));
            told(project, MATTERS.get(0), residents.get(3), "", List.of(), now.minus(Duration.ofMinutes(25)));
            deadlines.raise(PROJECT, now);
        });
    }

    private void walk(ProjectRef project, int i, Matter matter, Home home, Instant at) {
        Actor desk = accounts.actor("desk");
        Actor supervisor = accounts.actor("supervisor");
        UUID id = told(project, matter, home, i == 11 ? "DEMO-KEYS-2345" : "", List.of(), at);
        if (i % 5 == 0) {
            DemoData.as(desk, () -> solve.atOnce(project, id, desk, matter.done(), true, minutes(at, 12)));
        } else if (i % 7 == 0) {
            DemoData.as(desk, () -> solve.explain(project, id, desk, "已向业户说明由相关部门负责并给出电话。", minutes(at, 15)));
        } else {
            DemoData.as(desk, () -> raise.report(project, id, desk, "业户要求主管答复", minutes(at, 8)));
            if (i <= 2) {
                return;
            }
            DemoData.as(
                    supervisor,
                    () -> answer.answer(
                            project,
                            id,
                            Ids.next(),
                            AnswerChannel.PHONE,
                            "已安排人员处理，今天给您回复。",
                            supervisor,
                            minutes(at, 24)));
            DemoData.as(supervisor, () -> solve.solve(project, id, supervisor, matter.done(), minutes(at, 300)));
        }
        if (i <= 1 || i == 20) {
            return;
        }
        Actor asks = i % 5 == 0 || i % 7 == 0 ? supervisor : desk;
        FollowUpOutcome outcome = i % 6 == 3
                ? FollowUpOutcome.HALF
                : i % 8 == 5 ? FollowUpOutcome.NOT_SATISFIED : FollowUpOutcome.SATISFIED;
        boolean half = outcome == FollowUpOutcome.HALF;
        Instant asked = minutes(at, 600);
        DemoData.as(
                asks,
                () -> followUp.followUp(
                        project,
                        id,
                        asks,
                        new FollowUpTry(
                                Ids.next(),
                                outcome,
                                asks.id(),
                                asked,
                                outcome == FollowUpOutcome.NOT_SATISFIED ? "还是老样子" : "",
                                half ? "周末还会发生" : "",
                                half ? "主管周六到现场再看一次" : "",
                                half ? asked.plus(Duration.ofHours(20)) : null)));
        if (outcome == FollowUpOutcome.SATISFIED) {
            return;
        }
        Actor again = half ? supervisor : accounts.actor("manager");
        DemoData.as(again, () -> solve.solve(project, id, again, "到现场复查，问题已消除。", minutes(at, 700)));
        DemoData.as(
                desk,
                () -> followUp.followUp(
                        project,
                        id,
                        desk,
                        new FollowUpTry(
                                Ids.next(),
                                FollowUpOutcome.SATISFIED,
                                desk.id(),
                                minutes(at, 900),
                                "这下好了",
                                "",
                                "",
                                null)));
    }

    private UUID told(ProjectRef project, Matter matter, Home home, String code, List<UUID> about, Instant at) {
        UUID id = Ids.next();
        Actor desk = accounts.actor("desk");
        OpenComplaint.Told told = new OpenComplaint.Told(
                id,
                Channel.CALL,
                matter.title(),
                matter.words(),
                matter.subject(),
                "",
                home.house().id(),
                home.resident(),
                home.name(),
                home.phone(),
                null,
                about);
        DemoData.as(desk, () -> open.open(project, code.isEmpty() ? told : told.unnamed(false, code), desk, at));
        return id;
    }

    private static Instant minutes(Instant at, int minutes) {
        return at.plus(Duration.ofMinutes(minutes));
    }
}
