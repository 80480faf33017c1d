package io.shouwen.patrol.form;

import io.shouwen.patrol.round.PhotoSubject;
import io.shouwen.patrol.round.Photos;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.standard.checklist.Checklists;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.WayOut;
import io.shouwen.tickets.handover.HandOverTicket;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks and findings of people of a test's own, written straight into the tables. */
abstract class FormWorld extends BrowserTest {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A butler with a rare name, who signs in under a name of their own. */
    record Butler(UUID id, String username, String name, String number) {}

    @Autowired
    Accounts accounts;

    @Autowired
    Checklists checklists;

    @Autowired
    LeadTicket tickets;

    @Autowired
    HandOverTicket handOver;

    @Autowired
    FileStore files;

    @Autowired
    Photos photos;

    Butler butler(String name) {
        String username = "f" + Ids.next().toString().replace("-", "");
        String number = username.substring(24);
        return seeing(() -> {
            UUID id = accounts.open(username, name, DemoData.PASSWORD, true, Instant.now());
            accounts.grant(id, World.PROJECT, Role.BUTLER, Instant.now());
            jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, ?, ?, '13900001234', '楼宇管家', '2024-01-01')""").params(World.PROJECT, id, number, name).update();
            return new Butler(id, username, name, number);
        });
    }

    /** A closed walk of three places in the lobby's checklist, the second of them typed in. @return its visits */
    List<UUID> walk(Butler by, LocalDate day, int hour) {
        return seeing(() -> {
            Instant from = at(day, hour, 0);
            UUID list = checklists.preset(World.PROJECT, "lobby", from);
            List<UUID> items = jdbc.sql(
                            "select id from standard.checklist_item where project_id = ? and checklist_id = ? order by position")
                    .params(World.PROJECT, list)
                    .query(UUID.class)
                    .list();
            UUID district = Ids.next();
            jdbc.sql("insert into district.district (project_id, id, name) values (?, ?, ?)")
                    .params(World.PROJECT, district, "片区" + district.toString().substring(24))
                    .update();
            UUID route = Ids.next();
            jdbc.sql(
                            "insert into patrol.route (project_id, id, district_id, name, made_at) values (?, ?, ?, '东区路线', ?)")
                    .params(World.PROJECT, route, district, Sql.at(from))
                    .update();
            UUID walk = Ids.next();
            jdbc.sql("""
                    insert into patrol.walk (project_id, id, route_id, version, by_id, device_id, started_at, recorded_at)
                    values (?, ?, ?, 1, ?, ?, ?, ?)""")
                    .params(World.PROJECT, walk, route, by.id(), Ids.next(), Sql.at(from), Sql.at(from))
                    .update();
            List<UUID> visits = List.of(Ids.next(), Ids.next(), Ids.next());
            for (int n = 0; n < 3; n++) {
                UUID point = Ids.next();
                jdbc.sql("""
                        insert into patrol.checkpoint (project_id, id, route_id, place, kind, checklist_id, code, made_at)
                        values (?, ?, ?, ?, 'LOBBY', ?, ?, ?)""")
                        .params(World.PROJECT, point, route, (n + 1) + "栋㙍园大堂", list, code(), Sql.at(from))
                        .update();
                jdbc.sql("""
                        insert into patrol.visit (project_id, id, walk_id, checkpoint_id, means, at, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                        .params(World.PROJECT, visits.get(n), walk, point, n == 1 ? "TYPED" : "QR")
                        .params(Sql.at(from.plusSeconds(60 * n)), Sql.at(from))
                        .update();
                for (UUID item : items) {
                    jdbc.sql("""
                            insert into patrol.answer (project_id, visit_id, item_id, question, good, id, at, recorded_at)
                            values (?, ?, ?, 'CLEAN', ?, ?, ?, ?)""")
                            .params(World.PROJECT, visits.get(n), item, n != 2 || !item.equals(items.getFirst()))
                            .params(Ids.next(), Sql.at(from), Sql.at(from))
                            .update();
                }
            }
            jdbc.sql("""
                    update patrol.walk set closed_at = ?, closed_recorded_at = ?, verdict = 'COUNTS', rules = 2
                    where project_id = ? and id = ?""")
                    .params(Sql.at(from.plusSeconds(1500)), Sql.at(from.plusSeconds(1500)), World.PROJECT, walk)
                    .update();
            return visits;
        });
    }

    /** Found at a visit and reported. */
    UUID finding(Butler by, UUID visit, String title) {
        UUID id = Ids.next();
        Instant now = Instant.now();
        seeing(() -> {
            tickets.open(
                    new NewTicket(
                            id,
                            new Kind("FINDING"),
                            Channel.STAFF,
                            title,
                            "灯罩裂开约 20 cm，有掉落危险。",
                            "1栋㙍园大堂",
                            null,
                            null,
                            "",
                            "",
                            null),
                    world.project(),
                    Actor.of(by.id(), by.name(), Role.BUTLER),
                    now.minusSeconds(600),
                    now);
            jdbc.sql("""
                    insert into patrol.finding
                        (project_id, id, walk_id, visit_id, place, found_by, found_at, recorded_at, major)
                    select v.project_id, ?, v.walk_id, v.id, '1栋㙍园大堂', ?, ?, ?, false
                    from patrol.visit v where v.project_id = ? and v.id = ?""")
                    .params(id, by.id(), Sql.at(now.minusSeconds(600)), Sql.at(now), World.PROJECT, visit)
                    .update();
            jdbc.sql("""
                    insert into patrol.decision (project_id, finding_id, way, words, by_id, at, recorded_at)
                    values (?, ?, 'REPORTED', '需要换灯罩', ?, ?, ?)""")
                    .params(World.PROJECT, id, by.id(), Sql.at(now.minusSeconds(540)), Sql.at(now))
                    .update();
            return id;
        });
        return id;
    }

    /** Dispatched and handled by the supervisor, verified by the butler, signed by the supervisor for both. */
    void ended(Butler by, UUID finding) {
        UUID supervisor = world.id("supervisor");
        Instant now = Instant.now();
        acting("supervisor", () -> {
            jdbc.sql("""
                    insert into patrol.dispatch (project_id, id, finding_id, by_id, role, at, way, opinion)
                    values (?, ?, ?, ?, 'SUPERVISOR', ?, 'STAFF', '今天之内换好')""")
                    .params(World.PROJECT, Ids.next(), finding, supervisor, Sql.at(now.minusSeconds(300)))
                    .update();
            handOver.takeOver(World.PROJECT, finding, world.actor("supervisor"), "由我处理", Instant.now());
            UUID done = tickets.settle(
                    world.project(), finding, world.actor("supervisor"), WayOut.HANDLED, "已换新灯罩并紧固", Instant.now());
            UUID look = Ids.next();
            Instant looked = Instant.now();
            String hash = jdbc.sql("""
                    insert into patrol.verification (project_id, id, finding_id, settlement_id, by_id, at, recorded_at, means,
                        good, words, handler_id, signers, content)
                    values (?, ?, ?, ?, ?, ?, ?, 'QR', true, '牢固', ?, array['HANDLER', 'SUPERVISOR'], '如表')
                    returning content_hash""")
                    .params(World.PROJECT, look, finding, done, by.id(), Sql.at(looked), Sql.at(looked), supervisor)
                    .query(String.class)
                    .single();
            for (String role : List.of("HANDLER", "SUPERVISOR")) {
                jdbc.sql("""
                        insert into patrol.signature
                            (project_id, id, finding_id, verification_id, content_hash, role, by_id, at, drawing_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(World.PROJECT, Ids.next(), finding, look, hash, role, supervisor, Sql.at(now))
                        .param(files.keep(World.PROJECT, Prepared.drawn("s.png", image(role)))
                                .id())
                        .update();
            }
            for (PhotoSubject shows : List.of(PhotoSubject.BEFORE, PhotoSubject.HANDLED)) {
                photos.keep(
                        World.PROJECT,
                        Ids.next(),
                        Prepared.drawn("p.png", image(shows.name())),
                        now,
                        finding,
                        null,
                        shows);
            }
            return finding;
        });
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }

    /** Two of one seed are the same picture. */
    static BufferedImage image(String seed) {
        BufferedImage image = new BufferedImage(240, 90, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 240, 90);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
        java.util.Random hand = new java.util.Random(seed.hashCode());
        int x = 10;
        int y = 45;
        while (x < 220) {
            int nextX = x + 8 + hand.nextInt(16);
            int nextY = 15 + hand.nextInt(60);
            pen.drawLine(x, y, nextX, nextY);
            x = nextX;
            y = nextY;
        }
        pen.dispose();
        return image;
    }

    static byte[] drawing(String seed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(seed), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String code() {
        return UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT).substring(0, 7) + "Z";
    }
}
