package io.shouwen.custody.item;

import io.shouwen.custody.item.view.KeptItemPage.Extension;
import io.shouwen.custody.item.view.KeptItemRow;
import io.shouwen.custody.item.view.NewKeptItemPage.Slot;
import io.shouwen.custody.item.view.RefusalsPage;
import io.shouwen.platform.Masked;
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
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads kept items for lists, their pages and search. */
@Repository
class ItemQueries implements ThingList {

    private static final String ROW = """
            select i.id, t.tag, t.label, i.owner, i.owner_phone, t.house_id, i.house_label, coalesce(p.code, '') as slot,
                   i.received_at, i.until_at, i.left_at, o.id is not null as collected, coalesce(o.person, '') as by_name""";

    private static final String FROM = """
             from custody.item i
            join custody.thing t on t.project_id = i.project_id and t.id = i.id
            left join custody.place p on p.project_id = t.project_id and p.id = t.place_id
            left join custody.step o on o.project_id = t.project_id and o.thing_id = t.id and o.seq = t.seq
                and o.movement = 'HAND_OUT'
            where i.project_id = :project""";

    private static final SortOrder UNTIL =
            new SortOrder("until", false, "custody.item", List.of(SortOrder.at("i.until_at"), SortOrder.id("i.id")));

    private static final SortOrder NEWEST = new SortOrder(
            "received", true, "custody.item", List.of(SortOrder.at("i.received_at"), SortOrder.id("i.id")));

    /** What a page shows of an item besides its row. */
    record More(
            String description,
            @Nullable BigDecimal value,
            @Nullable UUID photo) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ItemQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static ListPlace place(ItemFilter filter, Map<String, String> address) {
        return ListPlace.of(
                "items", filter.query(), filter.held() ? List.of(UNTIL, NEWEST) : List.of(NEWEST, UNTIL), address);
    }

    Cursor<KeptItemRow> page(UUID projectId, ItemFilter filter, ListPlace place) {
        return place.rows(
                position -> rows(projectId, filter, place, position, Cursor.SIZE + 1),
                KeptItemRow::id,
                row -> place.order()
                        .key(place.order().by().equals("until") ? row.until() : row.receivedAt(), row.id()));
    }

    /** From the first page on. */
    List<KeptItemRow> first(UUID projectId, ItemFilter filter, ListPlace place, int limit) {
        return rows(projectId, filter, place, "true", limit);
    }

    private List<KeptItemRow> rows(UUID projectId, ItemFilter filter, ListPlace place, String position, int limit) {
        return place.bind(bound(ROW + where(filter) + " and " + position + place.end(limit), projectId, filter))
                .query(ItemQueries::row)
                .list();
    }

    @Override
    public String path() {
        return "items";
    }

    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID item) {
        ItemFilter filter = ItemFilter.of(address);
        return Lists.neighbours(
                bound(place(filter, address).order().around("i.id", where(filter)), project.id(), filter)
                        .param("row", item),
                id -> "items/" + id);
    }

    private static String where(ItemFilter filter) {
        return FROM
                + filter.condition()
                + (filter.q().isEmpty()
                        ? ""
                        : " and strpos(lower(concat_ws(' ', t.tag, t.label, i.owner, i.house_label)), lower(:q)) > 0");
    }

    private StatementSpec bound(String sql, UUID projectId, ItemFilter filter) {
        return jdbc.sql(sql)
                .param("project", projectId)
                .param("now", Sql.at(clock.instant()))
                .param("q", filter.q());
    }

    /** @throws NotFound if the project has no such item */
    KeptItemRow one(UUID projectId, UUID id) {
        return jdbc.sql(ROW + FROM + " and i.id = :id")
                .param("project", projectId)
                .param("id", id)
                .query(ItemQueries::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<KeptItemRow> tagged(UUID projectId, String tag) {
        return jdbc.sql(ROW + FROM + " and t.tag = :tag and t.kind = 'ITEM' limit 1")
                .param("project", projectId)
                .param("tag", tag)
                .query(ItemQueries::row)
                .optional();
    }

    More more(UUID projectId, UUID id) {
        return jdbc.sql(
                        "select description, declared_value, photo_id from custody.item where project_id = ? and id = ?")
                .params(projectId, id)
                .query((row, n) -> new More(
                        row.getString("description"),
                        row.getBigDecimal("declared_value"),
                        row.getObject("photo_id", UUID.class)))
                .single();
    }

    List<Extension> extensions(UUID projectId, UUID id) {
        return jdbc.sql("""
                select e.before_at, e.until_at, e.reason, coalesce(w.name, '') as by_name, e.at from custody.item_extension e
                left join platform.person w on w.id = e.by_id
                where e.project_id = ? and e.item_id = ? order by e.at desc, e.id limit 50""")
                .params(projectId, id)
                .query((row, n) -> new Extension(
                        Sql.instant(row, "before_at"),
                        Sql.instant(row, "until_at"),
                        row.getString("reason"),
                        row.getString("by_name"),
                        Sql.instant(row, "at")))
                .list();
    }

    List<KeptItemRow> ofHouse(UUID projectId, UUID houseId, int limit) {
        return jdbc.sql(ROW + FROM + " and t.house_id = :house order by i.left_at is null desc, i.id desc limit :limit")
                .param("project", projectId)
                .param("house", houseId)
                .param("limit", limit)
                .query(ItemQueries::row)
                .list();
    }

    /** Items here whose time is over by then, the longest waiting first. */
    List<KeptItemRow> dueUntil(UUID projectId, Instant until, int limit) {
        return jdbc.sql(ROW + FROM
                        + " and i.left_at is null and i.until_at < :until order by i.until_at, i.id limit :limit")
                .param("project", projectId)
                .param("until", Sql.at(until))
                .param("limit", limit)
                .query(ItemQueries::row)
                .list();
    }

    /** Slots with room: first those of shelves where items lie already. */
    List<Slot> slots(UUID projectId) {
        return jdbc.sql("""
                select s.id, s.code from custody.place s
                left join lateral (
                    select count(*) as things from custody.thing t
                    where t.project_id = s.project_id and t.place_id = s.id and t.inside > 0) h on true
                left join lateral (
                    select true as usual from custody.place q
                    join custody.thing t on t.project_id = q.project_id and t.place_id = q.id and t.inside > 0
                    where q.project_id = s.project_id and q.parent_id = s.parent_id and t.kind = 'ITEM' limit 1) u on true
                where s.project_id = ? and s.kind = 'SLOT' and s.closed_at is null and s.capacity > h.things
                order by u.usual nulls last, h.things, s.code limit 300""")
                .param(projectId)
                .query((row, n) -> new Slot(row.getObject("id", UUID.class), row.getString("code")))
                .list();
    }

    List<RefusalsPage.Line> refusals(UUID projectId, int limit) {
        return jdbc.sql("""
                select r.at, r.good, r.description, r.owner, r.house_label, r.told, coalesce(w.name, '') as by_name
                from custody.item_refusal r left join platform.person w on w.id = r.by_id
                where r.project_id = ? order by r.at desc, r.id desc limit ?""")
                .params(projectId, limit)
                .query((row, n) -> new RefusalsPage.Line(
                        Sql.instant(row, "at"),
                        row.getString("good"),
                        row.getString("description"),
                        row.getString("owner"),
                        row.getString("house_label"),
                        row.getString("told"),
                        row.getString("by_name")))
                .list();
    }

    private static KeptItemRow row(ResultSet row, int n) throws SQLException {
        return new KeptItemRow(
                row.getObject("id", UUID.class),
                row.getString("tag"),
                row.getString("label"),
                row.getString("owner"),
                Masked.phone(row.getString("owner_phone")),
                row.getObject("house_id", UUID.class),
                row.getString("house_label"),
                row.getString("slot"),
                Sql.instant(row, "received_at"),
                Sql.instant(row, "until_at"),
                Sql.instantOrNull(row, "left_at"),
                row.getBoolean("collected"),
                row.getString("by_name"));
    }
}
