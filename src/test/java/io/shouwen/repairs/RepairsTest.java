package io.shouwen.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.custody.Drawn;
import io.shouwen.platform.Ids;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Repairs over HTTP: opened at the desk, moved by the world's people. */
public abstract class RepairsTest extends ShouwenTest {

    protected static final byte[] PICTURE =
            Base64.getDecoder().decode(Drawn.signature().replaceFirst(".*,", ""));

    /** Opens a repair in a house of its own. @return the address of its page */
    protected String open(String title) {
        UUID id = Ids.next();
        UUID house = world.household(
                World.PROJECT,
                "560-%d-%d"
                        .formatted(
                                1 + Math.floorMod(id.hashCode() >> 5, 80),
                                1000 + Math.floorMod(id.hashCode() >> 9, 8999)),
                "王女士",
                "13800001111");
        Map<String, String> form = new HashMap<>();
        form.put("id", id.toString());
        form.put("kind", "REPAIR");
        form.put("channel", "CALL");
        form.put("title", title);
        form.put("houseId", house.toString());
        form.put("contactName", "王女士");
        form.put("contactPhone", "13800001111");
        form.put("atOnce", "OPEN");
        var answer = as("desk").post("/p/jinxiu/tickets", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return "/p/jinxiu/repairs/" + id;
    }

    protected void move(String who, String path, String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("once", Ids.next().toString()));
        for (int n = 0; n < fields.length; n += 2) {
            form.put(fields[n], fields[n + 1]);
        }
        var answer = as(who).post(path, form);
        assertThat(answer.statusCode()).as(path + form.keySet() + answer.body()).isEqualTo(303);
    }

    /** Dispatched to the repairer, who has finished it with a picture. */
    protected String finished(String title) {
        String repair = open(title);
        move("desk", repair + "/dispatch", "to", id("repair"));
        move("repair", repair + "/acceptance");
        move("repair", repair + "/steps", "move", "ARRIVE");
        move("repair", repair + "/steps", "move", "BEGIN");
        Map<String, String> done =
                Map.of("once", Ids.next().toString(), "cause", "阀芯老化", "asDiagnosed", "yes", "result", "更换阀芯，试水不漏");
        assertThat(as("repair")
                        .post(repair + "/completion", done, new Client.Part("after", "after.png", PICTURE))
                        .statusCode())
                .isEqualTo(303);
        return repair;
    }

    protected String due(String repair) {
        return seeing(() -> jdbc.sql("select due_at::text from tickets.matter where project_id = ? and id = ?::uuid")
                .params(World.PROJECT, repair.replaceFirst(".*/", ""))
                .query(String.class)
                .single());
    }

    protected String id(String username) {
        return world.id(username).toString();
    }

    protected static String ticket(String repair) {
        return repair.replace("/repairs/", "/tickets/");
    }
}
