package io.shouwen.bench;

import static java.util.Map.entry;

import io.shouwen.platform.demo.DemoData;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a year of one project out of the demo's three weeks: {@link #COPIES} copies of everything that happens, each
 * three weeks older, with ids and numbers of their own. What is open in the demo is closed in the copies. Houses, people,
 * posts and routes stay as they are.
 */
final class Year {

    private static final int COPIES = 17;
    private static final int DAYS = 21;

    private static final Set<String> ROOMS = Set.of("tickets", "desk", "patrol", "duty");
    private static final Set<String> MORE = Set.of(
            "roster.shift",
            "platform.audit_entry",
            "platform.audit_link",
            "platform.deadline",
            "platform.deadline_alarm",
            "platform.notification",
            "platform.file");
    /** Set up once, or short-lived. */
    private static final Set<String> STILL = Set.of(
            "desk.line",
            "desk.setting",
            "duty.place",
            "patrol.time_window",
            "patrol.route",
            "patrol.route_point",
            "patrol.checkpoint",
            "patrol.upload",
            "patrol.upload_part",
            "tickets.due_rule",
            "tickets.emergency_rule");

    /** A colleague who has not done the work. */
    private static final String ANOTHER =
            "(select a.id from platform.account a where a.id not in (t.%s, t.%s) order by a.id limit 1)";

    private static final String RENUMBERED =
            "regexp_replace(t.%1$s, '\\d{8}', to_char(to_date(substring(t.%1$s from '\\d{8}'), 'YYYYMMDD') - k * "
                    + DAYS + ", 'YYYYMMDD'))";

    /** What a column holds in a copy before ids and times are moved; for most columns the same as in the original. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            entry("tickets.ticket.number", RENUMBERED.formatted("number")),
            entry("tickets.ticket.offer_id", "null::uuid"),
            entry("tickets.ticket.offered_to", "null::uuid"),
            entry("tickets.ticket.offered_department", "null::uuid"),
            entry("tickets.ticket.settlement_id", "coalesce(t.settlement_id, t.id)"),
            entry("tickets.ticket.closure_id", "coalesce(t.closure_id, t.id)"),
            entry("tickets.ticket.closed_at", "coalesce(t.closed_at, t.due_at)"),
            entry("tickets.hand_over.answer", "coalesce(t.answer, 'WITHDRAWN')"),
            entry("tickets.hand_over.answered_at", "coalesce(t.answered_at, t.at)"),
            entry("tickets.hand_over.answered_by", "coalesce(t.answered_by, t.by_id)"),
            entry("tickets.extension.granted", "coalesce(t.granted, false)"),
            entry("tickets.extension.answered_at", "coalesce(t.answered_at, t.at)"),
            entry(
                    "tickets.extension.answered_by",
                    "coalesce(t.answered_by, " + ANOTHER.formatted("by_id", "by_id") + ")"),
            entry("tickets.follow_up.done_at", "coalesce(t.done_at, t.due_at)"),
            entry(
                    "tickets.follow_up.done_by",
                    "coalesce(t.done_by, " + ANOTHER.formatted("closed_by", "settled_by") + ")"),
            entry("tickets.follow_up.reached", "coalesce(t.reached, true)"),
            entry("tickets.emergency.taken_at", "case when t.withdrawn_at is null then coalesce(t.taken_at, t.at) end"),
            entry(
                    "tickets.emergency.taken_by",
                    "case when t.withdrawn_at is null then coalesce(t.taken_by, " + ANOTHER.formatted("id", "id")
                            + ") end"),
            entry("tickets.satisfaction_link.token_hash", "md5(t.token_hash || k)"),
            entry("desk.call.call_key", "t.call_key || '-' || k"),
            entry("desk.call.ticket_number", RENUMBERED.formatted("ticket_number")),
            entry(
                    "desk.call.outcome",
                    "case t.outcome when 'RINGING' then 'GAVE_UP' when 'TALKING' then 'ANSWERED' else t.outcome end"),
            entry(
                    "desk.call.finished_at",
                    "case when t.answered_at is null then t.finished_at else coalesce(t.finished_at, t.answered_at) end"),
            entry(
                    "desk.call.purpose",
                    "case when t.answered_at is null then t.purpose else coalesce(nullif(t.purpose, ''), '咨询') end"),
            entry(
                    "desk.call.result",
                    "case when t.answered_at is null then t.result else coalesce(nullif(t.result, ''), '已答复') end"),
            entry("desk.telephone_event.call_key", "t.call_key || '-' || k"),
            entry("desk.call_back.done_at", "coalesce(t.done_at, t.due_at)"),
            entry("desk.call_back.how", "coalesce(t.how, 'REACHED')"),
            entry("patrol.photo.record_id", "year.back(t.record_id, k)"),
            entry("patrol.refused_record.seen_at", "coalesce(t.seen_at, t.recorded_at)"),
            entry("patrol.refused_record.seen_by", "coalesce(t.seen_by, t.by_id)"),
            entry("duty.sign_on.off_at", "coalesce(t.off_at, t.until_at)"),
            entry("duty.sign_on.ended", "coalesce(t.ended, 'SELF')"),
            entry("duty.handover.taken_at", "coalesce(t.taken_at, t.given_at)"),
            entry("duty.handover.taken_by", "coalesce(t.taken_by, " + ANOTHER.formatted("given_by", "given_by") + ")"),
            entry("platform.deadline.ended_at", "coalesce(t.ended_at, t.due_at)"),
            entry("platform.deadline_alarm.raised_at", "coalesce(t.raised_at, t.at)"),
            entry("platform.notification.source", "t.source || '-' || k"),
            entry("platform.notification.read_at", "coalesce(t.read_at, t.at)"),
            entry("platform.audit_link.seq", "t.seq - 1000000 * k"),
            entry(
                    "platform.audit_entry.subject_id",
                    "coalesce((select year.back(m.id, k)::text from year.moved m where m.id::text = t.subject_id), t.subject_id)"));

    /** Which rows are copied where the demo holds more than three weeks, or the future. */
    private static final Map<String, String> ONLY = Map.of(
            "patrol.round",
            "t.ends_at < now()",
            "roster.shift",
            lately("begins_at", "roster.shift"),
            "duty.sign_on",
            lately("on_at", "duty.sign_on"),
            "duty.handover",
            lately("given_at", "duty.handover"));

    private final Connection connection;

    private Year(Connection connection) {
        this.connection = connection;
    }

    /** @param connection of a superuser, to the database of a demo that nobody uses */
    static void make(Connection connection) throws SQLException {
        new Year(connection).make();
    }

    private static String lately(String column, String table) {
        return ("t.%1$s >= now() - interval '%3$s days' and t.%1$s < now() and t.%1$s - k * interval '%3$s days' <"
                        + " (select min(%1$s) from %2$s where project_id = t.project_id)")
                .formatted(column, table, DAYS);
    }

    private void make() throws SQLException {
        List<String> tables = tables();
        run("set session_replication_role = replica"); // neither triggers nor foreign keys: the copies keep both
        run("set session timezone = 'UTC'");
        run("create schema year");
        run("create table year.moved (id uuid primary key)");
        // A UUIDv7 begins with 48 bits of milliseconds.
        run("""
                create function year.back(id uuid, k int) returns uuid language sql immutable as $$
                    select case when substr(id::text, 15, 1) = '7'
                        then (lpad(to_hex(('x' || translate(left(id::text, 13), '-', ''))::bit(48)::bigint - k * %s::bigint), 12, '0')
                            || substr(translate(id::text, '-', ''), 13))::uuid
                        else md5(id::text || k)::uuid end
                $$""".formatted(DAYS * 86_400_000L));
        for (String table : tables) {
            if (columns(table).containsKey("id")) {
                run("insert into year.moved select id from " + table + " where " + OF_PROJECT
                        + " on conflict do nothing");
            }
        }
        run("create index on year.moved ((id::text))");
        run("analyze year.moved");
        for (String table : tables) {
            copy(table);
        }
        close("settlement", """
                (project_id, id, ticket_id, by_id, at, way, text)
                select project_id, id, id, owner_id, closed_at - interval '10 minutes', 'HANDLED', '已处理完毕'
                from tickets.ticket t where settlement_id = id""");
        close("closure", """
                (project_id, id, ticket_id, settlement_id, settled_by, by_id, at, outcome, due_at)
                select project_id, id, id, settlement_id, owner_id, owner_id, closed_at, '已处理完毕', due_at
                from tickets.ticket t where closure_id = id""");
        // The demo tells nobody of its past; a year's offers were told to those who got them, and read.
        run("""
                insert into platform.notification
                    (project_id, id, recipient_id, message_key, arguments, href, kind, source, at, read_at)
                select h.project_id, h.id, h.to_id, 'tickets.told.offered', array[t.title, '同事', ''],
                    'tickets/' || t.id, 'TASK', h.id::text, h.at, h.answered_at
                from tickets.hand_over h join tickets.ticket t on t.project_id = h.project_id and t.id = h.ticket_id
                where h.to_id is not null and h.answered_at is not null
                on conflict do nothing""");
        run("drop schema year cascade");
        run("vacuum analyze");
    }

    private static final String OF_PROJECT = "project_id = '" + DemoData.PROJECT + "'";

    private void close(String fact, String rows) throws SQLException {
        run("insert into tickets." + fact + " " + rows + " on conflict do nothing");
    }

    private void copy(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, String> column : columns(table).entrySet()) {
            String name = column.getKey();
            String value = INSTEAD.getOrDefault(table + "." + name, "t." + name);
            names.add('"' + name + '"');
            values.add(
                    switch (column.getValue()) {
                        case "timestamp with time zone" -> value + " - k * interval '" + DAYS + " days'";
                        case "date" -> value + " - k * " + DAYS;
                        case "uuid" -> moves(table, name) ? moved(value) : value;
                        default -> value;
                    });
        }
        run("insert into " + table + " (" + String.join(", ", names) + ") select " + String.join(", ", values)
                + " from " + table + " t cross join generate_series(1, " + COPIES + ") k where t." + OF_PROJECT
                + " and "
                + ONLY.getOrDefault(table, "true") + " on conflict do nothing");
    }

    private static String moved(String value) {
        return "(select case when m.id is null then v.id else year.back(v.id, k) end from (select " + value
                + " as id) v left join year.moved m on m.id = v.id)";
    }

    private boolean moves(String table, String column) throws SQLException {
        return !column.equals("project_id")
                && ask("select exists (select from " + table + " t join year.moved m on m.id = t." + column + ")")
                        .getFirst()
                        .equals("t");
    }

    private List<String> tables() throws SQLException {
        return ask("""
                        select t.table_schema || '.' || t.table_name from information_schema.tables t
                        join information_schema.columns c using (table_schema, table_name)
                        where t.table_type = 'BASE TABLE' and c.column_name = 'project_id' order by 1""").stream()
                .filter(table -> MORE.contains(table)
                        || ROOMS.contains(table.substring(0, table.indexOf('.'))) && !STILL.contains(table))
                .toList();
    }

    /** Types of the columns that are not generated, in their order. */
    private Map<String, String> columns(String table) throws SQLException {
        Map<String, String> columns = new java.util.LinkedHashMap<>();
        String[] parts = table.split("\\.");
        ask("select column_name || '/' || data_type from information_schema.columns where table_schema = '" + parts[0]
                        + "' and table_name = '" + parts[1] + "' and is_generated = 'NEVER' order by ordinal_position")
                .forEach(column -> columns.put(
                        column.substring(0, column.indexOf('/')), column.substring(column.indexOf('/') + 1)));
        return columns;
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + sql, e);
        }
    }
}
