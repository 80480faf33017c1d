package io.shouwen.patrol.round;

import io.shouwen.platform.Ids;
import io.shouwen.world.Client;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone as the server hears it. */
public record Phone(Client client, UUID device, String project) {

    private static final JsonMapper JSON = new JsonMapper();

    public static Phone of(Client client) {
        return new Phone(client, UUID.randomUUID(), "jinxiu");
    }

    /** @param fields name, value, name, value ... */
    public static Map<String, Object> record(String kind, UUID id, Instant at, Object... fields) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", id.toString());
        record.put("kind", kind);
        record.put("at", at.toString());
        for (int i = 0; i < fields.length; i += 2) {
            record.put(fields[i].toString(), fields[i + 1] instanceof UUID uuid ? uuid.toString() : fields[i + 1]);
        }
        return record;
    }

    static Map<String, Object> started(UUID walk, Walked walked, Instant at) {
        return record("WALK_STARTED", walk, at, "route", walked.route(), "version", 1);
    }

    static Map<String, Object> visit(UUID walk, Walked.Point point, Instant at, Object... more) {
        Map<String, Object> visit = record("VISIT", Ids.next(), at, "walk", walk, "checkpoint", point.id());
        visit.put("means", "QR");
        visit.put("tag", "https://x.example/field/?c=" + point.code());
        for (int i = 0; i < more.length; i += 2) {
            visit.put(more[i].toString(), more[i + 1]);
        }
        return visit;
    }

    static Map<String, Object> answer(Map<String, Object> visit, UUID item, String question, boolean good, Instant at) {
        return record(
                "ANSWER", Ids.next(), at, "visit", visit.get("id"), "item", item, "question", question, "good", good);
    }

    /** Everything that is asked there found good. */
    static List<Map<String, Object>> answers(Map<String, Object> visit, Walked walked, Instant at) {
        return walked.asked().stream()
                .map(asked -> answer(visit, asked.item(), asked.question(), true, at))
                .toList();
    }

    /** Why a point was left out, or what it asks is open. */
    static Map<String, Object> reason(UUID walk, Walked.Point point, Instant at, Object... more) {
        Map<String, Object> reason = record("REASON", Ids.next(), at, more);
        reason.putAll(Map.of("walk", walk.toString(), "checkpoint", point.id().toString(), "reason", "门锁着，钥匙在工程部"));
        return reason;
    }

    static Map<String, Object> closed(UUID walk, Instant at) {
        return record("WALK_CLOSED", Ids.next(), at, "walk", walk, "remark", "");
    }

    public HttpResponse<String> send(Instant sentAt, List<Map<String, Object>> records) {
        return post(JSON.writeValueAsString(
                Map.of("device", device.toString(), "sentAt", sentAt.toString(), "records", records)));
    }

    HttpResponse<String> post(String body) {
        return client.post(
                "/p/" + project + "/field/records", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** What became of each: {@code STORED}, {@code KNOWN}, or the rule that refused it. */
    public List<String> tell(List<Map<String, Object>> records) {
        HttpResponse<String> answer = send(Instant.now(), records);
        if (answer.statusCode() != 200) {
            return List.of(answer.statusCode() + " " + answer.body());
        }
        JsonNode receipts = JSON.readTree(answer.body()).get("receipts");
        return receipts.valueStream()
                .map(receipt -> receipt.hasNonNull("rule")
                        ? receipt.get("rule").stringValue()
                        : receipt.get("status").stringValue())
                .toList();
    }

    @SafeVarargs
    public final List<String> tell(Map<String, Object>... records) {
        return tell(List.of(records));
    }
}
