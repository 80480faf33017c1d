package io.shouwen.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.custody.Thing.Arrival;
import io.shouwen.custody.Thing.Kind;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

class CustodyTest extends ShouwenTest {

    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Custody custody;

    @Autowired
    Places places;

    @Test
    void the_chain_of_a_key_is_kept_step_by_step() {
        UUID hook = place(Place.Kind.HOOK, 1);
        UUID ring = received(Kind.KEY, 2, hook);
        UUID lent = id();
        Receiver fitter = new Receiver("王师傅", "13800001111", "电梯维保", signature());
        act(lent, move -> custody.lend(move, ring, 2, fitter, "检修水泵", NOW.plus(Duration.ofHours(2))));
        act(id(), move -> custody.takeBack(move, ring, lent, 1, hook, fitter));
        assertThat(chain(ring)).containsExactly("IN 2 2/0", "LEND 2 0/2", "BACK 1 1/1");
        assertThat(balance(ring)).isEqualTo("3 1/1");
    }

    @Test
    void the_same_step_sent_again_changes_nothing() {
        UUID hook = place(Place.Kind.HOOK, 1);
        UUID ring = received(Kind.KEY, 2, hook);
        UUID lent = id();
        Receiver fitter = new Receiver("王师傅", "", "", signature());
        for (int again = 0; again < 2; again++) {
            act(lent, move -> custody.lend(move, ring, 1, fitter, "检修水泵", NOW.plus(Duration.ofHours(2))));
        }
        assertThat(chain(ring)).containsExactly("IN 2 2/0", "LEND 1 1/1");
    }

    @Test
    void the_same_tracking_number_is_one_parcel_until_it_has_left() {
        UUID slot = place(Place.Kind.SLOT, 5);
        String number = "SF" + id().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        UUID first = received(Kind.PARCEL, number, 1, slot);
        assertThatThrownBy(() -> received(Kind.PARCEL, number, 1, slot)).isInstanceOf(DuplicateKeyException.class);
        act(id(), move -> custody.handOut(move, first, new Receiver("王芳", "", "", signature())));
        assertThat(received(Kind.PARCEL, number, 1, slot)).isNotEqualTo(first);
    }

    @Test
    void two_at_two_desks_hand_one_parcel_out_once() throws Exception {
        UUID parcel = received(Kind.PARCEL, 1, place(Place.Kind.SLOT, 5));
        Receiver to = new Receiver("王芳", "", "", signature());
        assertThat(together(() -> act(id(), move -> custody.handOut(move, parcel, to))))
                .isEqualTo(1);
        assertThat(chain(parcel)).containsExactly("IN 1 1/0", "HAND_OUT 1 0/0");
    }

    @Test
    void the_last_room_in_a_slot_is_filled_once() throws Exception {
        UUID slot = place(Place.Kind.SLOT, 1);
        assertThat(together(() -> received(Kind.PARCEL, 1, slot))).isEqualTo(1);
    }

    @Test
    void a_thing_of_another_project_does_not_exist() {
        UUID parcel = received(Kind.PARCEL, 1, place(Place.Kind.SLOT, 5));
        Receiver to = new Receiver("王芳", "", "", null);
        assertThatThrownBy(() -> in(World.OTHER_PROJECT, () -> {
                    var move = new Custody.Move(World.OTHER_PROJECT, id(), world.actor("desk"), NOW, NOW);
                    custody.handOut(move, parcel, to);
                    return null;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_database_refuses_a_step_that_does_not_continue_the_chain() {
        UUID ring = received(Kind.KEY, 2, place(Place.Kind.HOOK, 1));
        assertThatThrownBy(() -> forged(ring, 3, 2, 2, 1, 1))
                .isInstanceOf(DataAccessException.class); // leaves a step out
        assertThatThrownBy(() -> forged(ring, 2, 1, 1, 0, 1))
                .isInstanceOf(DataAccessException.class); // a wrong balance before
        assertThatThrownBy(() -> forged(ring, 2, 1, 2, 2, 1))
                .isInstanceOf(DataAccessException.class); // a piece more than there was
        assertThat(chain(ring)).containsExactly("IN 2 2/0");
    }

    @Test
    void a_thing_says_what_its_last_step_says() {
        UUID ring = received(Kind.KEY, 2, place(Place.Kind.HOOK, 1));
        forged(ring, 2, 1, 2, 1, 1);
        assertThat(balance(ring)).isEqualTo("2 1/0");
        assertThatThrownBy(() -> seeing(() -> jdbc.sql("update custody.thing set inside = 2 where id = ?")
                        .param(ring)
                        .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_step_is_never_changed() {
        UUID ring = received(Kind.KEY, 2, place(Place.Kind.HOOK, 1));
        for (String change : List.of("update custody.step set pieces = 1", "delete from custody.step")) {
            assertThatThrownBy(() -> asOwner(change + " where thing_id = '" + ring + "'"))
                    .hasMessageContaining("append-only");
        }
    }

    private interface Moving {
        void by(Custody.Move move);
    }

    private void act(UUID step, Moving moving) {
        acting("desk", () -> {
            moving.by(new Custody.Move(World.PROJECT, step, world.actor("desk"), NOW, NOW));
            return null;
        });
    }

    /** @return how many of four at once were let through */
    private static int together(Runnable work) throws Exception {
        Callable<Integer> one = () -> {
            try {
                work.run();
                return 1;
            } catch (RuleBroken refused) {
                return 0;
            }
        };
        try (var people = Executors.newFixedThreadPool(4)) {
            int through = 0;
            for (Future<Integer> each : people.invokeAll(List.of(one, one, one, one))) {
                through += each.get();
            }
            return through;
        }
    }

    private UUID received(Kind kind, int pieces, UUID place) {
        return received(kind, "T" + id().toString().toUpperCase(java.util.Locale.ROOT), pieces, place);
    }

    private UUID received(Kind kind, String tag, int pieces, UUID place) {
        UUID thing = id();
        act(id(), move -> custody.receive(move, new Arrival(thing, kind, tag, "试验件", null, pieces), place));
        return thing;
    }

    private UUID place(Place.Kind kind, int capacity) {
        return seeing(() -> {
            int number = NEXT.incrementAndGet();
            UUID parent = null;
            String code = "";
            for (Place.Kind each : kind == Place.Kind.HOOK
                    ? List.of(Place.Kind.CABINET, Place.Kind.HOOK)
                    : List.of(Place.Kind.ROOM, Place.Kind.SHELF, Place.Kind.SLOT)) {
                UUID made = id();
                code = code.isEmpty() ? "Z" + number : code + "-1";
                places.insert(
                        World.PROJECT,
                        List.of(new Place(made, parent, each, code, "", each == kind ? capacity : 0, 0, null)));
                parent = made;
            }
            return parent;
        });
    }

    private void forged(UUID thing, int seq, int beforeSeq, int beforeInside, int inside, int pieces) {
        seeing(() -> jdbc.sql("""
                insert into custody.step (project_id, id, thing_id, seq, movement, pieces, inside, abroad, place_id,
                    before_seq, before_inside, before_abroad, reason, by_kind, happened_at, recorded_at)
                select project_id, gen_random_uuid(), id, ?, 'WRITE_OFF', ?, ?, 0, case when ? > 0 then place_id end, ?, ?, 0,
                    '试', 'SYSTEM', now(), now()
                from custody.thing where id = ?""")
                .params(seq, pieces, inside, inside, beforeSeq, beforeInside, thing)
                .update());
    }

    private List<String> chain(UUID thing) {
        return seeing(() -> jdbc.sql("""
                select movement || ' ' || pieces || ' ' || inside || '/' || abroad from custody.step
                where thing_id = ? order by seq""").param(thing).query(String.class).list());
    }

    private String balance(UUID thing) {
        return seeing(() -> jdbc.sql("select seq || ' ' || inside || '/' || abroad from custody.thing where id = ?")
                .param(thing)
                .query(String.class)
                .single());
    }

    private UUID signature() {
        return seeing(() -> jdbc.sql("""
                insert into platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                values (?, gen_random_uuid(), repeat('0', 64), '签名.png', 'image/png', 100, ?, ?) returning id""")
                .params(Sql.values(World.PROJECT, world.id("desk"), NOW))
                .query(UUID.class)
                .single());
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
