package io.shouwen.desk.line;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the fields of an event's body, sent as JSON or as a form. */
final class EventBody {

    /** Thrown if the body cannot be parsed; the message gives the reason. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    private static final int MOST_FIELDS = 100;

    private EventBody() {}

    static Map<String, List<String>> fields(byte[] body, boolean json, JsonMapper mapper) throws Unreadable {
        Map<String, List<String>> fields = json ? fromJson(body, mapper) : fromForm(body);
        if (fields.entrySet().stream().anyMatch(field -> (field.getKey() + field.getValue()).indexOf('\0') >= 0)) {
            throw new Unreadable("holds a NUL character");
        }
        if (fields.size() > MOST_FIELDS) {
            throw new Unreadable("more than " + MOST_FIELDS + " fields");
        }
        return fields;
    }

    private static Map<String, List<String>> fromJson(byte[] body, JsonMapper mapper) throws Unreadable {
        JsonNode root;
        try {
            root = mapper.readTree(body);
        } catch (JacksonException e) {
            throw new Unreadable("not JSON");
        }
        if (!root.isObject()) {
            throw new Unreadable("not a JSON object");
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        root.properties().forEach(entry -> {
            List<String> values = fields.computeIfAbsent(entry.getKey(), k -> new ArrayList<>());
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(each -> values.add(each.isValueNode() ? each.asString("") : each.toString()));
            } else if (!entry.getValue().isNull()) {
                values.add(
                        entry.getValue().isValueNode()
                                ? entry.getValue().asString("")
                                : entry.getValue().toString());
            }
        });
        return fields;
    }

    private static Map<String, List<String>> fromForm(byte[] body) throws Unreadable {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            if (pair.isBlank()) {
                continue;
            }
            int equals = pair.indexOf('=');
            try {
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                fields.computeIfAbsent(name, k -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            } catch (IllegalArgumentException e) {
                throw new Unreadable("not a form");
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
