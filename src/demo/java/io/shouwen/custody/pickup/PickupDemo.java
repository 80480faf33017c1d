package io.shouwen.custody.pickup;

import io.shouwen.custody.Receiver;
import io.shouwen.custody.parcel.ParcelTaken;
import io.shouwen.custody.pickup.DemoPickup.Way;
import io.shouwen.custody.pickup.HandOutParcels.Order;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.PastDeadlines;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demo's residents collect their parcels while others come in, so that the shelves have room; a few let them lie.
 */
@Component
class PickupDemo implements DemoData {

    private static final String[][] DELEGATES = {
        {"陈秀兰", "保姆", "13764450217"},
        {"黄建国", "邻居", "13917720364"},
        {"吴晓东", "同事", "13564418890"},
        {"郑玉梅", "家人", "13816605521"}
    };

    private final HandOutParcels handingOut;
    private final ReturnParcel giving;
    private final WaitingParcels waiting;
    private final PickupCodes codes;
    private final Houses houses;
    private final Residents residents;
    private final FileStore files;
    private final DemoAccounts accounts;
    private final ProjectDirectory projects;
    private final PastDeadlines deadlines;
    private final JdbcClient jdbc;
    private final Queue<DemoPickup> planned = new PriorityQueue<>(Comparator.comparing(DemoPickup::at));

    PickupDemo(
            HandOutParcels handingOut,
            ReturnParcel giving,
            WaitingParcels waiting,
            PickupCodes codes,
            Houses houses,
            Residents residents,
            FileStore files,
            DemoAccounts accounts,
            ProjectDirectory projects,
            PastDeadlines deadlines,
            JdbcClient jdbc) {
        this.handingOut = handingOut;
        this.giving = giving;
        this.waiting = waiting;
        this.codes = codes;
        this.houses = houses;
        this.residents = residents;
        this.files = files;
        this.accounts = accounts;
        this.projects = projects;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
    }

    /** After the parcels have come in. */
    @Override
    public int order() {
        return 45;
    }

    @EventListener
    void taken(ParcelTaken parcel) {
        if (History.isBeingWritten()) {
            until(parcel.projectId(), parcel.at());
            planned.add(DemoPickup.of(parcel.parcel(), parcel.house(), parcel.at()));
        }
    }

    /** What is still waiting is planned anew: the parcels may have come in before a restart. */
    @Override
    public void load(Instant now) {
        planned.clear();
        jdbc.sql("""
                select p.id, p.house_id, p.ended_at from custody.parcel p
                join custody.thing t on t.project_id = p.project_id and t.id = p.id
                where p.project_id = ? and t.inside > 0""")
                .param(PROJECT)
                .query((row, n) -> planned.add(DemoPickup.of(
                        row.getObject("id", UUID.class),
                        row.getObject("house_id", UUID.class),
                        Sql.instant(row, "ended_at"))))
                .list();
        History.write(() -> until(PROJECT, now));
        planned.clear();
    }

    private void until(UUID projectId, Instant now) {
        ProjectRef project = projects.byId(projectId).orElseThrow();
        for (DemoPickup next = planned.peek(); next != null && next.at().isBefore(now); next = planned.peek()) {
            DemoPickup due = planned.remove();
            waiting.find(projectId, due.parcel()).ifPresent(parcel -> leave(project, due, parcel));
        }
    }

    private void leave(ProjectRef project, DemoPickup due, WaitingParcel parcel) {
        List<WaitingParcel> household = waiting.ofHouse(project.id(), due.house());
        List<UUID> all = household.stream().map(WaitingParcel::id).toList();
        deadlines.raise(project.id(), List.of(PickupDeadlines.PARCEL), all, due.at());
        Actor by = accounts.actor(due.deskHours() ? "desk" : "control");
        DemoData.as(by, () -> {
            if (due.way() == Way.RETURN) {
                Receiver courier = new Receiver("快递员小李", "", "", null);
                giving.giveBack(project, parcel.id(), Ids.next(), courier, "超期未领，联系不上收件人", false, by, due.at());
            } else {
                handOut(project, due, parcel, all, by);
            }
        });
    }

    private void handOut(ProjectRef project, DemoPickup due, WaitingParcel parcel, List<UUID> all, Actor by) {
        Collector collector = collector(project.id(), due);
        UUID signature = files.keep(project.id(), signature(due.parcel())).id();
        String found = switch (due.way()) {
            case BY_PHONE -> parcel.phone().substring(Math.max(0, parcel.phone().length() - 4));
            case BY_HOUSE ->
                houses.byId(project.id(), due.house()).map(HouseRef::code).orElse("");
            case BY_NUMBER -> parcel.tag();
            default ->
                codes.ofHouse(project.id(), due.house(), by.id(), due.at()).digits();
        };
        handingOut.handOut(
                project, new Order(Ids.next(), due.house(), all, collector, found, signature, due.at()), by, due.at());
    }

    private Collector collector(UUID projectId, DemoPickup due) {
        List<ResidentRef> people = residents.ofHouse(projectId, due.house());
        int lot = Math.floorMod(due.parcel().hashCode(), 1000);
        if (due.way() == Way.DELEGATE || people.isEmpty()) {
            String[] delegate = DELEGATES[lot % DELEGATES.length];
            return new Collector.Delegate(delegate[0], delegate[1], delegate[2]);
        }
        return handingOut.member(
                projectId, due.house(), people.get(lot % people.size()).id());
    }

    /** A flourish of the pen. */
    private static Prepared signature(UUID seed) {
        Random chance = new Random(seed.getMostSignificantBits());
        BufferedImage image = new BufferedImage(320, 110, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 320, 110);
        pen.setColor(new Color(17, 17, 17));
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double x = 30;
        double y = 40 + chance.nextInt(30);
        for (int stroke = 0; stroke < 7; stroke++) {
            double toX = x + 25 + chance.nextInt(18);
            double toY = 20 + chance.nextInt(70);
            pen.draw(new CubicCurve2D.Double(
                    x, y, x + chance.nextInt(40), chance.nextInt(110), toX - 20, chance.nextInt(110), toX, toY));
            x = toX;
            y = toY;
        }
        pen.dispose();
        return Prepared.drawn("签收.png", image);
    }
}
