package io.shouwen.custody.pickup;

import io.shouwen.custody.parcel.ParcelTaken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.world.World;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Households with parcels that were taken in, for the tests of pick-up and register. */
@Component
@ConditionalOnProperty("shouwen.world")
public class PickupWorld {

    /** @param code {@code 9-7-1301} @param phone of the owner, whose name it is */
    public record Home(UUID house, String code, UUID resident, UUID consent, String name, String phone) {}

    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private final World world;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    PickupWorld(World world, JdbcClient jdbc, TransactionOperations transaction, ApplicationEventPublisher events) {
        this.world = world;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
    }

    /** A household of its own, with a number of its own and its consent. */
    public Home home(UUID project, String name) {
        String code = "9-7-" + NEXT.incrementAndGet();
        String phone = "1" + ThreadLocalRandom.current().nextLong(3_100_000_000L, 3_999_999_999L);
        UUID house = world.household(project, code, name, phone);
        return in(project, () -> {
            jdbc.sql("""
                    insert into custody.consent_text (project_id, id, version, chinese, english, asks_anew, since, made_by)
                    values (?, gen_random_uuid(), 1, repeat('本户同意', 10), repeat('We agree. ', 10), false, now(), ?)
                    on conflict do nothing""").params(project, world.id("desk")).update();
            UUID consent = UUID.randomUUID();
            jdbc.sql("""
                    insert into custody.consent (project_id, id, household_id, house_id, text_version, given_by, paper_id,
                        given_at, taken_by)
                    select project_id, ?, id, house_id, 1, ?, ?, now() - interval '1 day', ?
                    from estate.household where house_id = ?""")
                    .params(consent, name, file(project), world.id("desk"), house)
                    .update();
            UUID resident = jdbc.sql("""
                    select r.id from estate.resident r join estate.household k on k.id = r.household_id where k.house_id = ?""").param(house).query(UUID.class).single();
            return new Home(house, code, resident, consent, name, phone);
        });
    }

    /** A file as it stands in the database. */
    private UUID file(UUID project) {
        return jdbc.sql("""
                insert into platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                values (?, gen_random_uuid(), repeat('0', 64), 'x.png', 'image/png', 100, ?, now()) returning id""").params(project, world.id("desk")).query(UUID.class).single();
    }

    public UUID parcel(UUID project, Home home) {
        return parcel(project, home, Instant.now());
    }

    /** Taken in at the desk, in a slot of its own. */
    public UUID parcel(UUID project, Home home, Instant at) {
        UUID id = UUID.randomUUID();
        String tag = "SF" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L);
        return in(project, () -> {
            UUID slot = slot(project);
            UUID desk = world.id("desk");
            jdbc.sql("""
                    insert into custody.thing (project_id, id, kind, tag, label, house_id, pieces, seq, inside, abroad, place_id)
                    values (?, ?, 'PARCEL', ?, ?, ?, 1, 1, 1, 0, ?)""")
                    .params(project, id, tag, "顺丰 " + tag, home.house(), slot)
                    .update();
            jdbc.sql("""
                    insert into custody.step (project_id, id, thing_id, seq, movement, pieces, inside, abroad, place_id, by_kind,
                        by_id, happened_at, recorded_at)
                    values (?, gen_random_uuid(), ?, 1, 'IN', 1, 1, 0, ?, 'STAFF', ?, ?, ?)""").params(Sql.values(project, id, slot, desk, at, at)).update();
            jdbc.sql("""
                    insert into custody.parcel (project_id, id, tracking, courier, addressee, phone, resident_id, house_id,
                        consent_id, lives_here, consented, agrees, whole, charges, called_at, begun_at, held_by, outcome, ended_at)
                    values (?, ?, ?, '顺丰', ?, ?, ?, ?, ?, true, true, true, true, false, ?, ?, ?, 'TAKEN', ?)""")
                    .params(project, id, tag, home.name(), home.phone(), home.resident(), home.house())
                    .params(Sql.values(home.consent(), at, at, desk, at))
                    .update();
            events.publishEvent(new ParcelTaken(project, id, home.house(), desk, at));
            return id;
        });
    }

    private UUID slot(UUID project) {
        String code = "P" + NEXT.incrementAndGet() % 999;
        UUID parent = null;
        for (String kind : new String[] {"ROOM", "SHELF", "SLOT"}) {
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                    insert into custody.place (project_id, id, parent_id, kind, code, capacity)
                    values (?, ?, ?, ?, ?, nullif(?, 0)) on conflict (project_id, code) do nothing""")
                    .params(Sql.values(project, id, parent, kind, code, kind.equals("SLOT") ? 9 : 0))
                    .update();
            parent = jdbc.sql("select id from custody.place where project_id = ? and code = ?")
                    .params(project, code)
                    .query(UUID.class)
                    .single();
            code += "-1";
        }
        return parent;
    }

    public String tag(UUID parcel) {
        return in(
                World.PROJECT,
                () -> jdbc.sql("select tag from custody.thing where id = ?")
                        .param(parcel)
                        .query(String.class)
                        .single());
    }

    /** What the household's addressee could read in the last message. */
    public String code(Home home) {
        return in(
                World.PROJECT,
                () -> jdbc.sql(
                                "select code from custody.pickup_code where house_id = ? order by made_at desc, id desc limit 1")
                        .param(home.house())
                        .query(String.class)
                        .single());
    }

    /** The form of a hand-out to a member of the household, as the page sends it for one parcel. */
    public Map<String, String> form(Home home, UUID parcel, String q) {
        Map<String, String> form = new HashMap<>(Map.of(
                "once", UUID.randomUUID().toString(),
                "house", home.house().toString(),
                "q", q,
                "parcel", parcel.toString(),
                "who", home.resident().toString(),
                "drawing", DRAWN));
        return new LinkedHashMap<>(form);
    }

    /** A signature as the pad sends it. */
    public static final String DRAWN = drawn();

    private static String drawn() {
        BufferedImage image = new BufferedImage(200, 80, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.drawLine(5, 5, 190, 70);
        pen.drawLine(5, 60, 190, 10);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private <T> T in(UUID project, java.util.function.Supplier<T> work) {
        return new Scope(Set.of(project), Actor.SYSTEM, null).call(() -> transaction.execute(status -> work.get()));
    }
}
