package io.shouwen.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The statements of one request as PostgreSQL logged them, as a script of pgbench: the same transactions, statements and
 * parameters. In a write, ids that the request made and its numbers are made anew for each run.
 *
 * @param statements without BEGIN and COMMIT
 */
record Script(String text, int transactions, int statements) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXECUTE = Pattern.compile("(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    /** In a literal, such as 'HH24:MI': pgbench would take it for a variable. */
    private static final Pattern COLON = Pattern.compile("(?<!:):(?=[A-Za-z_])");

    /** Without its type, '...' - interval '5 minutes' would be taken for two intervals. */
    private static final Pattern MOMENT = Pattern.compile("'\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:[0-9.]+\\+00'");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern IDS = Pattern.compile("'\\{\"?%s\"?(,\"?%s\"?)*}'".formatted(ID, ID));

    /** What the follower of the audit and the scheduler of jobs do meanwhile belongs to no request. */
    private static final Pattern BACKGROUND =
            Pattern.compile("audit_link|audit_head|projects_to_link|locked_executions");

    private static final Pattern NUMBER = Pattern.compile("'([A-Z]{2}-\\d{8}-)\\d{4,}'");

    /** Keeps the last two digits: ids made within a millisecond differ in nothing else. */
    private static final String NEW_ID = "overlay('%s' placing lpad(to_hex(:fresh::bigint), 10, '0') from 25)::uuid";

    /** @param since when the request began; UUIDv7 made later are its own */
    static Script of(List<String> log, String database, long since) {
        Map<Integer, List<String>> sessions = new LinkedHashMap<>();
        for (String line : log) {
            JsonNode entry = JSON.readTree(line);
            Matcher execute = EXECUTE.matcher(entry.path("message").asString(""));
            if (database.equals(entry.path("dbname").asString("")) && execute.matches()) {
                sessions.computeIfAbsent(entry.path("pid").asInt(), pid -> new ArrayList<>())
                        .add(filled(execute.group(1), entry.path("detail").asString(""), since));
            }
        }
        List<String> all = new ArrayList<>();
        sessions.values().forEach(session -> all.addAll(withoutBackground(session)));
        int transactions =
                (int) all.stream().filter(sql -> sql.startsWith("BEGIN")).count();
        int ends = (int) all.stream()
                .filter(sql -> sql.equals("COMMIT") || sql.equals("ROLLBACK"))
                .count();
        return new Script(
                "\\set fresh random(1, 1099511627775)\n" + String.join(";\n", all) + ";\n",
                transactions,
                all.size() - transactions - ends);
    }

    private static List<String> withoutBackground(List<String> session) {
        List<String> kept = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String sql : session) {
            open.add(sql);
            boolean within = open.getFirst().startsWith("BEGIN") && !sql.equals("COMMIT") && !sql.equals("ROLLBACK");
            if (!within) {
                if (open.stream().noneMatch(BACKGROUND.asPredicate())) {
                    kept.addAll(open);
                }
                open.clear();
            }
        }
        kept.addAll(open);
        return kept;
    }

    private static String filled(String sql, String detail, long since) {
        Map<String, String> values = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            values.put(parameter.group(1), value(parameter.group(2), since));
        }
        return PLACE.matcher(COLON.matcher(sql).replaceAll(":'\n'"))
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    private static String value(String literal, long since) {
        String text = literal.substring(1, Math.max(1, literal.length() - 1));
        if (ID.matcher(text).matches()) {
            return fresh(text, since) ? NEW_ID.formatted(text) : literal;
        }
        if (IDS.matcher(literal).matches()) {
            String array = ID.matcher(literal)
                    .replaceAll(id ->
                            fresh(id.group(), since) ? "' || " + NEW_ID.formatted(id.group()) + " || '" : id.group());
            return "(" + array + ")::uuid[]";
        }
        if (MOMENT.matcher(literal).matches()) {
            return literal + "::timestamptz";
        }
        Matcher number = NUMBER.matcher(literal);
        return number.matches()
                ? "'" + number.group(1) + "' || :fresh::bigint"
                : COLON.matcher(literal).replaceAll(":'\n'");
    }

    private static boolean fresh(String id, long since) {
        return UUID.fromString(id).getMostSignificantBits() >>> 16 >= since;
    }
}
