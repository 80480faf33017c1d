package io.shouwen.custody.count;

import io.shouwen.custody.CountDiffers.Difference;
import io.shouwen.custody.Place;
import io.shouwen.custody.Thing;
import io.shouwen.custody.count.view.CountsPage;
import io.shouwen.custody.count.view.CountsPage.Choice;
import io.shouwen.custody.count.view.CountsPage.Line;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.list.ThingList;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.WayBack.Neighbours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads counts for lists and pages. */
@Repository
class CountQueries implements ThingList {

    static final int MOST_EXPORTED = 5000;

    private static final SortOrder NEWEST = new SortOrder(
            "begun", true, "custody.count_session", List.of(SortOrder.at("c.begun_at"), SortOrder.id("c.id")));

    private static final String SELECT = """
            select c.*, p.code as place_code, p.name as place_name, coalesce(b.name, '') as begun_by_name,
                   coalesce(e.name, '') as ended_by_name\s""";

    private static final String JOINS = """
             from custody.count_session c
            left join custody.place p on p.project_id = c.project_id and p.id = c.place_id
            left join platform.person b on b.id = c.begun_by
            left join platform.person e on e.id = c.ended_by\s""";

    private final JdbcClient jdbc;
    private final MessageSource messages;

    CountQueries(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    static String show(Map<String, String> address) {
        String show = address.getOrDefault("show", "all");
        return CountsPage.SHOWS.contains(show) ? show : "all";
    }

    static ListPlace place(Map<String, String> address) {
        String show = show(address);
        return ListPlace.of("counts", show.equals("all") ? "" : "show=" + show, List.of(NEWEST), address);
    }

    Cursor<Line> page(UUID projectId, String show, ListPlace place) {
        return place.rows(
                position -> lines(projectId, show, place, position, Cursor.SIZE + 1),
                Line::id,
                line -> NEWEST.key(line.begunAt(), line.id()));
    }

    List<Line> exported(UUID projectId, String show, ListPlace place) {
        return lines(projectId, show, place, "true", MOST_EXPORTED);
    }

    private List<Line> lines(UUID projectId, String show, ListPlace place, String position, int limit) {
        return place.bind(jdbc.sql(SELECT + " " + JOINS + where(show) + " and " + position + place.end(limit)))
                .param("project", projectId)
                .query(CountQueries::line)
                .list();
    }

    private static String where(String show) {
        return "where c.project_id = :project"
                + switch (show) {
                    case "open" -> " and c.ended_at is null";
                    case "differs" -> " and c.agreed = false";
                    case "agreed" -> " and c.agreed";
                    default -> "";
                };
    }

    Line line(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + " " + JOINS + "where c.project_id = :project and c.id = :id")
                .param("project", projectId)
                .param("id", id)
                .query(CountQueries::line)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Line> open(UUID projectId, int limit) {
        return jdbc.sql(SELECT + " " + JOINS
                        + "where c.project_id = :project and c.ended_at is null order by c.begun_at limit :limit")
                .param("project", projectId)
                .param("limit", limit)
                .query(CountQueries::line)
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        String code = row.getString("place_code");
        String things = row.getString("thing_kind");
        return new Line(
                row.getObject("id", UUID.class),
                code == null ? "" : (code + " " + row.getString("place_name")).strip(),
                things == null ? null : allKey(Thing.Kind.valueOf(things)),
                row.getString("begun_by_name"),
                Sql.instant(row, "begun_at"),
                row.getString("ended_how"),
                row.getString("ended_by_name"),
                Sql.instantOrNull(row, "ended_at"),
                row.getBoolean("agreed"),
                row.getInt("right_ones"),
                row.getInt("elsewhere"),
                row.getInt("missing"),
                row.getInt("unknown"),
                row.getInt("twice"));
    }

    static String allKey(Thing.Kind things) {
        return "custody.count.all." + things.name().toLowerCase(Locale.ROOT);
    }

    /** What was counted, in Chinese, for messages and findings. */
    String said(UUID projectId, UUID id) {
        return said(line(projectId, id), new Texts(messages, Texts.CHINESE));
    }

    static String said(Line line, Texts texts) {
        String key = line.saidKey();
        return key == null ? line.said() : texts.t(key);
    }

    List<Difference> differences(UUID projectId, UUID count) {
        return jdbc.sql("""
                select l.outcome, l.code, coalesce(t.label, '') as label, coalesce(e.code, '') as expected,
                       coalesce(s.code, '') as seen
                from custody.count_line l
                left join custody.thing t on t.project_id = l.project_id and t.id = l.thing_id
                left join custody.place e on e.project_id = l.project_id and e.id = l.expected_id
                left join custody.place s on s.project_id = l.project_id and s.id = l.seen_id
                where l.project_id = ? and l.count_id = ? and l.outcome in ('ELSEWHERE', 'MISSING', 'UNKNOWN') order by l.n""")
                .params(projectId, count)
                .query((row, n) -> new Difference(
                        Outcome.valueOf(row.getString("outcome")).messageKey(),
                        row.getString("code"),
                        row.getString("label"),
                        row.getString("expected"),
                        row.getString("seen")))
                .list();
    }

    /** What can be counted: rooms with their shelves, cabinets, all of a kind. */
    List<Choice> choices(UUID projectId) {
        List<Choice> all = new ArrayList<>(jdbc.sql("""
                select p.id, p.kind, p.code, p.name from custody.place p
                left join custody.place u on u.project_id = p.project_id and u.id = p.parent_id
                where p.project_id = ? and p.kind in ('ROOM', 'SHELF', 'CABINET') and p.closed_at is null
                order by p.kind <> 'CABINET', coalesce(u.code, p.code), p.kind = 'SHELF', p.code""")
                .param(projectId)
                .query((row, n) -> new Choice(
                        row.getString("id"),
                        (row.getString("code") + " " + row.getString("name")).strip(),
                        Place.Kind.valueOf(row.getString("kind")).messageKey()))
                .list());
        if (!all.isEmpty()) {
            for (Thing.Kind kind : Thing.Kind.values()) {
                all.add(new Choice(kind.name(), "", allKey(kind)));
            }
        }
        return all;
    }

    @Override
    public String path() {
        return "counts";
    }

    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID id) {
        return Lists.neighbours(
                jdbc.sql(NEWEST.around("c.id", " from custody.count_session c " + where(show(address))))
                        .param("project", project.id())
                        .param("row", id),
                count -> "counts/" + count);
    }

    String reason(UUID projectId, UUID id) {
        return jdbc.sql("select reason from custody.count_session where project_id = ? and id = ?")
                .params(projectId, id)
                .query(String.class)
                .single();
    }
}
