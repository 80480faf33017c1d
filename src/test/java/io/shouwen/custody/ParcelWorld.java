package io.shouwen.custody;

import io.shouwen.platform.Ids;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shelves, consents and signatures for the tests of parcels. Call it inside the project's scope. */
@Component
@ConditionalOnProperty("shouwen.world")
public class ParcelWorld {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcClient jdbc;

    ParcelWorld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A slot on a shelf of its own. @return its code */
    public String slot(UUID projectId, int capacity) {
        String room = "Y" + NEXT.incrementAndGet();
        UUID parent = null;
        String code = "";
        for (Place.Kind kind : new Place.Kind[] {Place.Kind.ROOM, Place.Kind.SHELF, Place.Kind.SLOT}) {
            UUID id = Ids.next();
            code = code.isEmpty() ? room : code + "-1";
            jdbc.sql("""
                    insert into custody.place (project_id, id, parent_id, kind, code, capacity)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(io.shouwen.platform.Sql.values(
                            projectId, id, parent, kind.name(), code, kind == Place.Kind.SLOT ? capacity : null))
                    .update();
            parent = id;
        }
        return code;
    }

    /** The household's consent to the first text, signed now. @return its id */
    public UUID consent(UUID projectId, UUID house) {
        jdbc.sql("""
                insert into custody.consent_text
                    (project_id, id, version, chinese, english, asks_anew, since, made_by)
                values (?, ?, 1, repeat('同意', 20), repeat('agreed', 20), false, now(), ?) on conflict do nothing""").params(projectId, Ids.next(), Ids.GROUP).update();
        UUID file = Ids.next();
        jdbc.sql("""
                insert into platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                values (?, ?, repeat('0', 64), '同意书.jpg', 'image/jpeg', 100, ?, now())""").params(projectId, file, Ids.GROUP).update();
        UUID id = Ids.next();
        jdbc.sql("""
                insert into custody.consent (project_id, id, household_id, house_id, text_version, given_by, paper_id,
                    given_at, taken_by)
                select project_id, ?, household_id, house_id, 1, '住户', ?, now() - interval '90 days', ?
                from estate.present_household where project_id = ? and house_id = ?""").params(id, file, Ids.GROUP, projectId, house).update();
        return id;
    }

    /** What a pad sends: a stroke as a data URL. */
    public static String drawing() {
        BufferedImage image = new BufferedImage(300, 120, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(4));
        pen.drawLine(20, 20, 260, 90);
        pen.dispose();
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
