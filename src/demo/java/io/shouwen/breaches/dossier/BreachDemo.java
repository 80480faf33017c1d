package io.shouwen.breaches.dossier;

import io.shouwen.breaches.law.DemoLaw;
import io.shouwen.breaches.law.LawArticle;
import io.shouwen.estate.DemoHomes;
import io.shouwen.estate.DemoHomes.Home;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.PastDeadlines;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.Channel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Three weeks of breaches, each at another step of its way; one house twice. */
@Component
class BreachDemo implements DemoData {

    private record Story(BreachKind kind, String title, String words, String place, String said) {}

    private static final List<Story> STORIES = List.of(
            new Story(BreachKind.PILING, "走道堆放纸箱和旧家具", "占了一半宽度，挡住防火门", "走道", "说明是疏散通道，请今天搬走"),
            new Story(BreachKind.EBIKE, "电动车推进大堂充电", "插线板拉到大堂插座", "大堂", "请推到充电棚"),
            new Story(BreachKind.RENOVATION, "周日早上装修敲墙", "上午七点半开始，邻居来电", "室内", "说明周末不得装修作业"),
            new Story(BreachKind.FACADE, "未申报封阳台", "已装好边框", "阳台", "请停工并补申报"),
            new Story(BreachKind.NOISE, "深夜音响声大", "夜里十一点后", "室内", "请调低音量"),
            new Story(BreachKind.FIRE_LANE, "车辆停在消防通道", "整夜未移", "楼前消防通道", "请马上移车"),
            new Story(BreachKind.UNLAWFUL_BUILDING, "露台搭建阳光房", "钢架已立起", "露台", "请停工拆除"),
            new Story(BreachKind.GREENERY, "绿地里种菜", "围了一小块", "楼前绿地", "请恢复绿地"));

    private static final int PAST = 16;

    private final OpenBreach open;
    private final MoveBreach move;
    private final ServeNotice notices;
    private final DemoLaw law;
    private final DemoHomes homes;
    private final DemoAccounts accounts;
    private final ProjectDirectory projects;
    private final PastDeadlines deadlines;

    BreachDemo(
            OpenBreach open,
            MoveBreach move,
            ServeNotice notices,
            DemoLaw law,
            DemoHomes homes,
            DemoAccounts accounts,
            ProjectDirectory projects,
            PastDeadlines deadlines) {
        this.open = open;
        this.move = move;
        this.notices = notices;
        this.law = law;
        this.homes = homes;
        this.accounts = accounts;
        this.projects = projects;
        this.deadlines = deadlines;
    }

    @Override
    public int order() {
        return 36;
    }

    @Override
    public void load(Instant now) {
        History.write(() -> past(now));
    }

    private void past(Instant now) {
        ProjectRef project = projects.byId(PROJECT).orElseThrow();
        law.begin(PROJECT, accounts.actor("manager"), now.minus(Duration.ofDays(60)));
        Random chance = new Random(20_261_129);
        List<Home> residents = homes.of(PROJECT);
        for (int n = 0; n < PAST; n++) {
            Home home = residents.get(n == 9 ? 40 : 40 + n * 7 % 150);
            Instant at = now.minus(Duration.ofHours(20L * 24 - n * 28L)).minus(Duration.ofMinutes(chance.nextInt(50)));
            walk(project, STORIES.get(n % STORIES.size()), home, n, at, now);
        }
        deadlines.raise(PROJECT, now);
    }

    /** As far as its number says, and as time has gone on. */
    private void walk(ProjectRef project, Story story, Home home, int n, Instant at, Instant now) {
        Actor desk = accounts.actor("desk");
        Actor butler = accounts.actor("butler");
        Actor supervisor = accounts.actor("supervisor");
        UUID id = Ids.next();
        Particulars found = new Particulars(story.kind(), Offender.HOUSE, home.house(), home.name(), story.place());
        DemoData.as(
                desk,
                () -> open.open(
                        project,
                        new OpenBreach.Intake(
                                id,
                                story.title(),
                                story.words(),
                                n % 3 == 0 ? Channel.CALL : Channel.STAFF,
                                "",
                                "",
                                story.place(),
                                home.house(),
                                found,
                                at,
                                List.of(picture(n))),
                        desk,
                        at));
        Instant spoken = at.plus(Duration.ofMinutes(50));
        boolean refused = n % 4 == 1;
        DemoData.as(
                butler,
                () -> move.persuade(
                        PROJECT,
                        id,
                        Ids.next(),
                        home.name(),
                        refused ? PersuasionOutcome.REFUSED : PersuasionOutcome.PROMISED,
                        spoken,
                        butler,
                        story.said(),
                        spoken));
        if (n >= PAST - 2) {
            return;
        }
        Instant later = spoken.plus(Duration.ofHours(20));
        if (refused) {
            DemoData.as(
                    supervisor,
                    () -> move.report(
                            PROJECT,
                            id,
                            Ids.next(),
                            law.authority(PROJECT, n),
                            "2026-" + (1200 + n),
                            later,
                            supervisor,
                            "电话报告，附现场照片",
                            later));
            if (n > 8) {
                return;
            }
            DemoData.as(
                    supervisor,
                    () -> move.answer(
                            PROJECT,
                            id,
                            Ids.next(),
                            AuthorityAnswer.ADVISED,
                            "",
                            later.plus(Duration.ofHours(30)),
                            supervisor,
                            "请物业督促当事人自行整改",
                            later.plus(Duration.ofHours(30))));
        } else if (n % 4 == 3) {
            List<LawArticle> cited =
                    law.articles(LocalDate.ofInstant(later, project.zone())).subList(0, 2);
            DemoData.as(
                    butler,
                    () -> notices.serve(
                            project,
                            id,
                            Ids.next(),
                            home.house().label() + " " + home.name(),
                            later.plus(Duration.ofDays(3)),
                            cited,
                            butler,
                            later));
            Instant posted = later.plus(Duration.ofHours(1));
            DemoData.as(
                    butler,
                    () -> notices.deliver(
                            PROJECT,
                            id,
                            Ids.next(),
                            new Breaches.Delivery(DeliveryProof.PHOTO, "", "", null, posted),
                            List.of(picture(n)),
                            butler,
                            "贴在入户门上",
                            posted));
        }
        Instant mended = later.plus(Duration.ofHours(40));
        if (mended.plus(Duration.ofHours(6)).isAfter(now)) {
            return;
        }
        DemoData.as(butler, () -> move.rectify(PROJECT, id, Ids.next(), List.of(), butler, "当事人已整改", mended));
        DemoData.as(
                supervisor,
                () -> move.verify(
                        project,
                        id,
                        Ids.next(),
                        true,
                        List.of(picture(n)),
                        supervisor,
                        "现场看过，已恢复",
                        mended.plus(Duration.ofHours(4))));
    }

    private static Prepared picture(int n) {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xd6d3d1));
        pen.fillRect(0, 0, 320, 240);
        pen.setColor(new Color(0xa16207));
        pen.fillRect(40 + n * 6, 110, 120, 100);
        pen.setColor(new Color(0x57534e));
        pen.fillRect(0, 210, 320, 30);
        pen.dispose();
        return Prepared.drawn("现场.png", image);
    }
}
