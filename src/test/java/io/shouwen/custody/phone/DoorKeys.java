package io.shouwen.custody.phone;

import io.shouwen.custody.Drawn;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Scope;
import io.shouwen.world.Client;
import io.shouwen.world.World;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Keys of unit 9-7 and of the project, taken in at the desk. */
record DoorKeys(World world, Client desk, JdbcClient jdbc, TransactionOperations transaction) {

    /** @param hook where it hangs */
    record Ring(UUID id, String tag, UUID hook) {}

    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    UUID house() {
        return world.household(World.PROJECT, "9-7-" + NEXT.incrementAndGet(), "门口钥匙户", "13811110077");
    }

    /** A key of the project. */
    Ring ring(String label, int pieces) {
        return received(World.CODE, desk, label, pieces, Map.of());
    }

    /** A resident's, whose owner allows repairs by Wang and Haier, and by the staff where it says so. */
    Ring ring(UUID house, boolean staff) {
        Map<String, String> mandate = new HashMap<>(Map.of(
                "houseId", house.toString(),
                "owner", "老钥匙",
                "ownerPhone", "13811110077",
                "purposes", "REPAIR",
                "users", "王师傅，海尔售后",
                "drawing", Drawn.signature()));
        if (staff) {
            mandate.put("staff", "true");
        }
        return received(World.CODE, desk, "入户门", 1, mandate);
    }

    /** The other project's. */
    Ring foreign(Client theirDesk) {
        return received(World.OTHER_CODE, theirDesk, "隔壁水泵房", 1, Map.of());
    }

    private Ring received(String project, Client who, String label, int pieces, Map<String, String> more) {
        UUID id = Ids.next();
        UUID hook = hook(project.equals(World.CODE) ? World.PROJECT : World.OTHER_PROJECT);
        Map<String, String> form = new HashMap<>(more);
        form.putAll(
                Map.of("id", id.toString(), "label", label, "pieces", String.valueOf(pieces), "hook", hook.toString()));
        var answer = who.post("/p/" + project + "/keys", form);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        String tag = in(
                project.equals(World.CODE) ? World.PROJECT : World.OTHER_PROJECT,
                () -> jdbc.sql("select tag from custody.thing where id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
        return new Ring(id, tag, hook);
    }

    /** Lent at the desk to Wang for a repair. @return the loan */
    UUID lent(Ring ring, int pieces) {
        String id = Ids.next().toString();
        Map<String, String> form = new HashMap<>(Map.of(
                "id",
                id,
                "once",
                id,
                "pieces",
                String.valueOf(pieces),
                "name",
                "王师傅",
                "phone",
                "13900001111",
                "purpose",
                "REPAIR",
                "why",
                "检修",
                "until",
                LocalDateTime.now(ZONE).plusMinutes(40).withNano(0).toString(),
                "drawing",
                Drawn.signature()));
        var answer = desk.post("/p/jinxiu/keys/" + ring.id() + "/loans", form);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return UUID.fromString(id);
    }

    /** {@code LEND 王师傅 1/1}: the last step, with the pieces inside and abroad. */
    String last(Ring ring) {
        return in(
                World.PROJECT,
                () -> jdbc.sql("""
                        select movement || ' ' || person || ' ' || inside || '/' || abroad
                        from custody.step where thing_id = ? order by seq desc limit 1""").param(ring.id()).query(String.class).single());
    }

    private UUID hook(UUID project) {
        return in(project, () -> {
            UUID cabinet = Ids.next();
            UUID hook = Ids.next();
            String code = "U" + NEXT.incrementAndGet();
            jdbc.sql("""
                    insert into custody.place (project_id, id, parent_id, kind, code, capacity)
                    values (?, ?, null, 'CABINET', ?, null), (?, ?, ?, 'HOOK', ?, 1)""")
                    .params(project, cabinet, code, project, hook, cabinet, code + "-1")
                    .update();
            return hook;
        });
    }

    private <T> T in(UUID project, java.util.function.Supplier<T> work) {
        return Scope.of(project).call(() -> transaction.execute(status -> work.get()));
    }
}
