package io.shouwen.patrol.finding;

import io.shouwen.patrol.finding.Findings.Found;
import io.shouwen.patrol.round.PhotoSubject;
import io.shouwen.patrol.round.Photos;
import io.shouwen.platform.Ids;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.staff.Departments;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.handover.HandOverTicket;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Findings of a test's own, taken along their path by the named world's people. */
abstract class FindingWorld extends BrowserTest {

    @Autowired
    ReportFinding reportFinding;

    @Autowired
    DecideFinding decideFinding;

    @Autowired
    DispatchFinding dispatchFinding;

    @Autowired
    HandleFinding handleFinding;

    @Autowired
    VerifyFinding verifyFinding;

    @Autowired
    SignFinding signFinding;

    @Autowired
    Findings findings;

    @Autowired
    LeadTicket tickets;

    @Autowired
    HandOverTicket handOver;

    @Autowired
    Departments departments;

    @Autowired
    Photos photos;

    @Autowired
    FileStore files;

    UUID found(String title, boolean major, Instant at) {
        UUID id = Ids.next();
        acting("butler", () -> {
            UUID butler = world.id("butler");
            reportFinding.found(
                    world.project(),
                    world.actor("butler"),
                    new Found(
                            id,
                            null,
                            null,
                            null,
                            reportFinding.district(World.PROJECT, null, null, butler),
                            null,
                            null,
                            "3栋2单元5层走廊",
                            major,
                            false,
                            ""),
                    title,
                    "箱门玻璃碎了",
                    at,
                    Instant.now());
            return id;
        });
        return id;
    }

    UUID found(String title) {
        return found(title, false, Instant.now().minusSeconds(600));
    }

    void decide(UUID id, boolean onTheSpot) {
        acting("butler", () -> {
            decideFinding.decide(
                    world.project(),
                    id,
                    world.actor("butler"),
                    onTheSpot,
                    onTheSpot ? "已清走" : "",
                    Instant.now(),
                    Instant.now());
            return id;
        });
    }

    UUID reported(String title) {
        UUID id = found(title);
        decide(id, false);
        return id;
    }

    void dispatch(String by, UUID id, Way way, @Nullable UUID to) {
        acting(by, () -> {
            dispatchFinding.dispatch(world.project(), id, world.actor(by), Ids.next(), way, "请尽快整改", to, Instant.now());
            return id;
        });
    }

    UUID department(String name) {
        return seeing(() -> departments.list(World.PROJECT).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id());
    }

    /** Sent to the cleaners, taken and dealt with. */
    UUID handled(String title) {
        UUID id = reported(title);
        dispatch("supervisor", id, Way.STAFF, department("保洁部"));
        accept("cleaning", id);
        handle("cleaning", id);
        return id;
    }

    void accept(String by, UUID id) {
        acting(by, () -> {
            handOver.accept(World.PROJECT, id, world.actor(by), Instant.now());
            return id;
        });
    }

    void handle(String by, UUID id) {
        acting(by, () -> {
            handleFinding.handle(world.project(), id, world.actor(by), "已清扫干净", Instant.now());
            return id;
        });
    }

    UUID verify(String by, UUID id, boolean good) {
        UUID look = Ids.next();
        acting(by, () -> {
            photos.keep(
                    World.PROJECT,
                    look,
                    Prepared.drawn("now.png", image()),
                    Instant.now(),
                    id,
                    null,
                    PhotoSubject.VERIFIED);
            verifyFinding.verify(
                    world.project(),
                    id,
                    world.actor(by),
                    new VerifyFinding.Look(
                            look,
                            good,
                            VerificationProof.PHOTO,
                            null,
                            good ? "" : "墙角没扫",
                            Instant.now(),
                            Instant.now()),
                    Instant.now());
            return id;
        });
        return look;
    }

    void sign(String by, UUID id, SignatureRole as) {
        acting(by, () -> {
            UUID drawing = files.keep(World.PROJECT, signature()).id();
            signFinding.sign(world.project(), id, world.actor(by), Ids.next(), as, hash(id), drawing, Instant.now());
            return id;
        });
    }

    String hash(UUID id) {
        return Objects.requireNonNull(finding(id).verification()).hash();
    }

    Finding finding(UUID id) {
        return seeing(() -> findings.find(World.PROJECT, id));
    }

    FindingStage stage(UUID id) {
        return finding(id).stage();
    }

    LeadTicket.View ticket(UUID id) {
        return seeing(() -> tickets.of(World.PROJECT, id));
    }

    UUID order(UUID id) {
        return Objects.requireNonNull(
                Objects.requireNonNull(finding(id).dispatch()).order());
    }

    int rows(String from, UUID id) {
        return seeing(() -> jdbc.sql("select count(*) from " + from)
                .param(id)
                .query(Integer.class)
                .single());
    }

    static Prepared signature() {
        return Prepared.drawn("signature.png", image());
    }

    private static BufferedImage image() {
        BufferedImage image = new BufferedImage(160, 80, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, 160, 80);
        drawing.setColor(Color.BLACK);
        drawing.drawLine(10, 10, 140, 70);
        drawing.drawLine(10, 70, 140, 10);
        drawing.dispose();
        return image;
    }

    static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
