package io.shouwen.desk;

import io.shouwen.platform.Ids;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A telephone system, and people who may call. */
abstract class TelephoneTest extends ShouwenTest {

    @Autowired
    Lines lines;

    /** A line of its own, so that tests do not meet. */
    String line(@Nullable String secret) {
        String token = Ids.token();
        seeing(() -> lines.open(World.PROJECT, "总机", "02188880000", token, secret, Instant.now()));
        return token;
    }

    HttpResponse<String> json(String token, String body) {
        return send(token, "application/json", body, null);
    }

    HttpResponse<String> form(String token, String body) {
        return send(token, "application/x-www-form-urlencoded", body, null);
    }

    HttpResponse<String> send(String token, String type, String body, @Nullable String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(nobody().uri("/api/cti/" + token))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (signature != null) {
            request.header(Signature.HEADER, signature);
        }
        return nobody().send(request);
    }

    static String newCall(String callId, String from) {
        return """
                {"event":"newCall","callId":"%s","from":"%s","to":"021-88880000","direction":"in","user":["前台"]}""".formatted(callId, from);
    }

    static String answer(String callId, String user) {
        return "{\"event\":\"answer\",\"callId\":\"%s\",\"user\":\"%s\"}".formatted(callId, user);
    }

    static String hangup(String callId, String cause) {
        return "{\"event\":\"hangup\",\"callId\":\"%s\",\"cause\":\"%s\"}".formatted(callId, cause);
    }

    /** Somebody of the register. @return the house's label */
    UUID resident(String house, String name, String phone) {
        return seeing(() -> {
            UUID building = Ids.next();
            UUID unit = Ids.next();
            UUID houseId = Ids.next();
            UUID household = Ids.next();
            UUID resident = Ids.next();
            String code = house.split("-")[0];
            building = jdbc.sql("""
                    insert into estate.building (project_id, id, code, sort_key) values (?, ?, ?, ?)
                    on conflict (project_id, code) do update set code = excluded.code returning id""")
                    .params(World.PROJECT, building, code, code)
                    .query(UUID.class)
                    .single();
            unit = jdbc.sql("""
                    insert into estate.unit (project_id, id, building_id, code, sort_key) values (?, ?, ?, ?, ?)
                    on conflict (project_id, building_id, code) do update set code = excluded.code returning id""")
                    .params(World.PROJECT, unit, building, house.split("-")[1], house.split("-")[1])
                    .query(UUID.class)
                    .single();
            String[] part = house.split("-");
            jdbc.sql(
                            "insert into estate.house (project_id, id, unit_id, code, label, sort_key) values (?, ?, ?, ?, ?, ?)")
                    .params(World.PROJECT, houseId, unit, house)
                    .params(part[0] + "栋" + part[1] + "单元" + part[2] + "室", house)
                    .update();
            jdbc.sql("insert into estate.household (project_id, id, house_id) values (?, ?, ?)")
                    .params(World.PROJECT, household, houseId)
                    .update();
            jdbc.sql("""
                    insert into estate.resident (project_id, id, household_id, name, relation, pinyin, initials, words)
                    values (?, ?, ?, ?, 'owner', '', '', ?)""")
                    .params(World.PROJECT, resident, household, name, " " + name)
                    .update();
            jdbc.sql(
                            "insert into estate.resident_phone (project_id, resident_id, digits, position) values (?, ?, ?, 0)")
                    .params(World.PROJECT, resident, phone)
                    .update();
            return resident;
        });
    }
}
