package io.shouwen.custody.phone;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A room in the cellar with one shelf of some slots, an item in each, for the tests of counts on a phone. */
record CountedShelf(
        JdbcClient jdbc, TransactionOperations transaction, UUID room, UUID shelf, String code, List<UUID> slots) {

    private static final AtomicInteger NEXT = new AtomicInteger(10);

    static CountedShelf make(World world, JdbcClient jdbc, TransactionOperations transaction, int slots) {
        String code = "ZC" + NEXT.incrementAndGet();
        CountedShelf made = new CountedShelf(jdbc, transaction, Ids.next(), Ids.next(), code, new ArrayList<>());
        made.in(() -> {
            made.place(made.room, null, "ROOM", code, 0);
            made.place(made.shelf, made.room, "SHELF", code + "-A", 0);
            for (int n = 1; n <= slots; n++) {
                UUID slot = Ids.next();
                made.slots.add(slot);
                made.place(slot, made.shelf, "SLOT", code + "-A-" + n, 9);
                made.item(world.id("desk"), slot, made.tag(n));
            }
            return null;
        });
        return made;
    }

    /** Of the item that lies in the n-th slot. */
    String tag(int n) {
        return "W" + code + n;
    }

    String label(int slot) {
        return code + "-A-" + slot;
    }

    private void place(UUID id, @Nullable UUID parent, String kind, String code, int capacity) {
        jdbc.sql("""
                insert into custody.place (project_id, id, parent_id, kind, code, name, capacity)
                values (?, ?, ?, ?, ?, ?, nullif(?, 0))""")
                .params(Sql.values(World.PROJECT, id, parent, kind, code, kind.equals("ROOM") ? "地库" : "", capacity))
                .update();
    }

    private void item(UUID by, UUID slot, String tag) {
        UUID id = Ids.next();
        Instant at = Instant.now().minusSeconds(7200);
        jdbc.sql("""
                insert into custody.thing (project_id, id, kind, tag, label, pieces, seq, inside, abroad, place_id)
                values (?, ?, 'ITEM', ?, '寄存物', 1, 1, 1, 0, ?)""").params(World.PROJECT, id, tag, slot).update();
        jdbc.sql("""
                insert into custody.step (project_id, id, thing_id, seq, movement, pieces, inside, abroad, place_id, by_kind,
                    by_id, happened_at, recorded_at)
                values (?, ?, ?, 1, 'IN', 1, 1, 0, ?, 'STAFF', ?, ?, ?)""")
                .params(Sql.values(World.PROJECT, Ids.next(), id, slot, by, at, at))
                .update();
    }

    /** {@code RIGHT 2, MISSING 1}: how many lines of each outcome a closed count has. */
    String result(UUID count) {
        return in(() -> jdbc.sql("""
                select coalesce(string_agg(outcome || ' ' || n, ', ' order by outcome), '') from (
                    select outcome, count(*) as n from custody.count_line where count_id = ? group by outcome) l""").param(count).query(String.class).single());
    }

    int scans(UUID count) {
        return in(() -> jdbc.sql("select count(*) from custody.count_scan where count_id = ?")
                .param(count)
                .query(Integer.class)
                .single());
    }

    /** The ids of all counts of the room or shelf. */
    List<UUID> counts() {
        return in(() -> jdbc.sql("select id from custody.count_session where place_id in (?, ?) order by begun_at")
                .params(room, shelf)
                .query(UUID.class)
                .list());
    }

    private <T> T in(Supplier<T> work) {
        return new Scope(Set.of(World.PROJECT), Actor.SYSTEM, null)
                .call(() -> transaction.execute(status -> work.get()));
    }
}
