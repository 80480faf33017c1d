package io.shouwen.custody.key;

import io.shouwen.custody.key.view.HookChoice;
import io.shouwen.custody.key.view.KeyBoardPage.Cabinet;
import io.shouwen.custody.key.view.KeyBoardPage.Hook;
import io.shouwen.custody.key.view.KeyRow;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.list.ThingList;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.WayBack.Neighbours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads keys for lists, the cabinet and search. */
@Repository
class KeyQueries implements ThingList {

    private static final String ROW = """
            select t.id, t.tag, t.label, t.house_id, k.house_label, t.pieces, t.inside, t.abroad,
                   coalesce(p.code, h.code, '') as hook, coalesce(o.person, '') as person, o.due_at""";

    /** The loan that is due first stands for all of a ring. h: the hook it hung on before it went out. */
    private static final String FROM = """
             from custody.thing t
            join custody.key k on k.project_id = t.project_id and k.id = t.id
            left join custody.place p on p.project_id = t.project_id and p.id = t.place_id
            left join lateral (
                select l.due_at, s.person from custody.key_loan l
                join custody.step s on s.project_id = l.project_id and s.id = l.id
                where l.project_id = t.project_id and l.key_id = t.id and l.back_at is null
                order by l.due_at, l.id limit 1) o on true
            left join lateral (
                select g.code from custody.step s
                join custody.place g on g.project_id = s.project_id and g.id = s.place_id
                where t.place_id is null and s.project_id = t.project_id and s.thing_id = t.id
                order by s.seq desc limit 1) h on true
            where t.project_id = :project and t.kind = 'KEY'""";

    private static final SortOrder TAG = new SortOrder(
            "tag",
            false,
            "custody.thing",
            List.of(new SortOrder.Column("t.tag", SortOrder.Type.TEXT), SortOrder.id("t.id")));

    private static final SortOrder DUE =
            new SortOrder("due", false, """
            (select project_id, key_id as id, min(due_at) as due_at from custody.key_loan where back_at is null
             group by project_id, key_id)""", List.of(SortOrder.at("o.due_at"), SortOrder.id("t.id")));

    private final JdbcClient jdbc;
    private final Clock clock;

    KeyQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static ListPlace place(KeyFilter filter, Map<String, String> address) {
        return ListPlace.of("keys", filter.query(), filter.lent() ? List.of(DUE, TAG) : List.of(TAG), address);
    }

    Cursor<KeyRow> page(UUID projectId, KeyFilter filter, ListPlace place) {
        return place.rows(
                position -> rows(projectId, filter, place, position, Cursor.SIZE + 1),
                KeyRow::id,
                row -> place.order().by().equals("due")
                        ? place.order().key(String.valueOf(row.due()), row.id())
                        : place.order().key(row.tag(), row.id()));
    }

    /** From the first page on. */
    List<KeyRow> first(UUID projectId, KeyFilter filter, ListPlace place, int limit) {
        return rows(projectId, filter, place, "true", limit);
    }

    private List<KeyRow> rows(UUID projectId, KeyFilter filter, ListPlace place, String position, int limit) {
        return place.bind(bound(ROW + where(filter) + " and " + position + place.end(limit), projectId, filter))
                .query(KeyQueries::row)
                .list();
    }

    @Override
    public String path() {
        return "keys";
    }

    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID key) {
        KeyFilter filter = KeyFilter.of(address);
        return Lists.neighbours(
                bound(place(filter, address).order().around("t.id", where(filter)), project.id(), filter)
                        .param("row", key),
                id -> "keys/" + id);
    }

    private static String where(KeyFilter filter) {
        return FROM
                + filter.condition()
                + (filter.q().isEmpty()
                        ? ""
                        : " and strpos(lower(concat_ws(' ', t.tag, t.label, k.house_label, o.person)), lower(:q)) > 0");
    }

    private StatementSpec bound(String sql, UUID projectId, KeyFilter filter) {
        return jdbc.sql(sql)
                .param("project", projectId)
                .param("now", Sql.at(clock.instant()))
                .param("q", filter.q());
    }

    /** @throws NotFound if the project has no such key */
    KeyRow one(UUID projectId, UUID id) {
        return jdbc.sql(ROW + FROM + " and t.id = :id")
                .param("project", projectId)
                .param("id", id)
                .query(KeyQueries::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    String note(UUID projectId, UUID id) {
        return jdbc.sql("select note from custody.key where project_id = ? and id = ?")
                .params(projectId, id)
                .query(String.class)
                .single();
    }

    /** The key with this tag that is in custody, else the last one that was. */
    Optional<KeyRow> tagged(UUID projectId, String tag) {
        return jdbc.sql(ROW + FROM + " and t.tag = :tag order by (t.inside + t.abroad > 0) desc, t.id desc limit 1")
                .param("project", projectId)
                .param("tag", tag)
                .query(KeyQueries::row)
                .optional();
    }

    List<KeyRow> ofHouse(UUID projectId, UUID houseId, int limit) {
        return jdbc.sql(ROW + FROM
                        + " and t.house_id = :house order by (t.inside + t.abroad > 0) desc, t.id desc limit :limit")
                .param("project", projectId)
                .param("house", houseId)
                .param("limit", limit)
                .query(KeyQueries::row)
                .list();
    }

    /** The last that came in. */
    List<KeyRow> newest(UUID projectId, int limit) {
        return jdbc.sql(ROW + FROM + " and t.inside + t.abroad > 0 order by t.tag desc, t.id desc limit :limit")
                .param("project", projectId)
                .param("limit", limit)
                .query(KeyQueries::row)
                .list();
    }

    /** Keys out that are due until then, the soonest first. */
    List<KeyRow> dueUntil(UUID projectId, Instant until, int limit) {
        return jdbc.sql(ROW + FROM + " and t.abroad > 0 and o.due_at < :until order by o.due_at, t.id limit :limit")
                .param("project", projectId)
                .param("until", Sql.at(until))
                .param("limit", limit)
                .query(KeyQueries::row)
                .list();
    }

    /** Every cabinet with its hooks in order, each with the keys that hang there or went out from there. */
    List<Cabinet> cabinets(UUID projectId) {
        Map<String, List<KeyRow>> byHook = new LinkedHashMap<>();
        jdbc.sql(ROW + FROM + " and t.inside + t.abroad > 0 order by t.tag, t.id limit 2000")
                .param("project", projectId)
                .query(KeyQueries::row)
                .list()
                .forEach(key -> byHook.computeIfAbsent(key.hook(), hook -> new ArrayList<>())
                        .add(key));
        Map<String, Cabinet> cabinets = new LinkedHashMap<>();
        jdbc.sql("""
                select c.code as cabinet, c.name, h.code, h.closed_at is not null as closed
                from custody.place h join custody.place c on c.project_id = h.project_id and c.id = h.parent_id
                where h.project_id = ? and h.kind = 'HOOK'
                order by c.code, length(h.code), h.code limit 2000""").param(projectId).query(row -> {
            String name = row.getString("name");
            Cabinet cabinet = cabinets.computeIfAbsent(
                    row.getString("cabinet"), code -> new Cabinet(code, name, new ArrayList<>()));
            String code = row.getString("code");
            cabinet.hooks().add(new Hook(code, row.getBoolean("closed"), byHook.getOrDefault(code, List.of())));
        });
        return List.copyOf(cabinets.values());
    }

    /** Hooks with room, before them the one this key hung on last. @param key null for a new one */
    List<HookChoice> hooks(UUID projectId, @Nullable UUID key) {
        return jdbc.sql("""
                select h.id, h.code, coalesce(h.id = own.place_id, false) as own from custody.place h
                left join lateral (
                    select s.place_id from custody.step s
                    where s.project_id = h.project_id and s.thing_id = cast(:key as uuid) and s.place_id is not null
                    order by s.seq desc limit 1) own on true
                where h.project_id = :project and h.kind = 'HOOK' and h.closed_at is null
                  and h.capacity > (
                      select count(*) from custody.thing t
                      where t.project_id = h.project_id and t.place_id = h.id and t.inside > 0
                        and t.id is distinct from cast(:key as uuid))
                order by 3 desc, length(h.code), h.code limit 500""")
                .param("project", projectId)
                .param("key", key)
                .query((row, n) -> new HookChoice(row.getObject("id", UUID.class), row.getString("code")))
                .list();
    }

    private static KeyRow row(ResultSet row, int n) throws SQLException {
        return new KeyRow(
                row.getObject("id", UUID.class),
                row.getString("tag"),
                row.getString("label"),
                row.getObject("house_id", UUID.class),
                row.getString("house_label"),
                row.getInt("pieces"),
                row.getInt("inside"),
                row.getInt("abroad"),
                row.getString("hook"),
                row.getString("person"),
                Sql.instantOrNull(row, "due_at"));
    }
}
