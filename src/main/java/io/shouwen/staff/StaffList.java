package io.shouwen.staff;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.SpokenName;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.list.SortOrder;
import io.shouwen.platform.list.SortOrder.Column;
import io.shouwen.platform.list.SortOrder.Type;
import io.shouwen.platform.list.ThingList;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.WayBack.Neighbours;
import io.shouwen.staff.view.Course;
import io.shouwen.staff.view.StaffFilter;
import io.shouwen.staff.view.StaffPage.Line;
import io.shouwen.standard.guide.Trade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The list of staff; usually sorted by the pinyin of their names. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StaffList implements ThingList {

    /** More people than any project ever had on its staff. */
    private static final int MOST_NAMES = 5_000;

    private static final SortOrder BY_NAME = new SortOrder(
            "name",
            false,
            "staff.staff",
            List.of(
                    new Column("s.name collate platform.pinyin", Type.TEXT),
                    new Column("s.number", Type.TEXT),
                    SortOrder.id("s.id")));

    private static final SortOrder BY_NUMBER = new SortOrder(
            "number", false, "staff.staff", List.of(new Column("s.number", Type.TEXT), SortOrder.id("s.id")));

    private static final SortOrder BY_DAY = new SortOrder(
            "joined", true, "staff.staff", List.of(new Column("s.joined_on", Type.DAY), SortOrder.id("s.id")));

    private static final String LINE = """
            select s.id, s.number, s.name, s.post, s.phone, s.work_phone, s.joined_on, s.left_on,
                   array(select g.role from platform.person_role g
                         where g.person_id = s.id and g.project_id = s.project_id) as roles,
                   array(select k.trade from staff.skill k
                         where k.project_id = s.project_id and k.staff_id = s.id and k.ended_at is null) as trades,
                   (select min(c.expires_on) from staff.certificate c
                    where c.project_id = s.project_id and c.staff_id = s.id) as ends,
                   e.id as course, e.level, e.full_time, e.field, e.school, e.graduated,
                   exists (select from staff.education q
                           where q.project_id = s.project_id and q.staff_id = s.id and q.full_time
                             and q.level in ('COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR')
                             and coalesce(q.graduated <= :year, true)) as qualified
            from staff.staff s
            left join lateral (
                select * from staff.education h where h.project_id = s.project_id and h.staff_id = s.id
                order by array_position(cast(:levels as text[]), h.level) desc, h.full_time desc, h.id limit 1) e on true""";

    private static final String FROM = """
             where s.project_id = :project and (s.left_on is not null) = :left
              and (:post = '' or s.post = :post)
              and (cast(:role as text) is null or exists (
                  select from platform.person_role g
                  where g.person_id = s.id and g.project_id = s.project_id and g.role = :role))
              and (cast(:trade as text) is null or exists (
                  select from staff.skill k
                  where k.project_id = s.project_id and k.staff_id = s.id and k.trade = :trade and k.ended_at is null))
              and (cast(:named as uuid[]) is null or s.id = any (cast(:named as uuid[])))""";

    private final JdbcClient jdbc;

    StaffList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Heads of departments see repairers. */
    static StaffFilter filter(Actor reader, Map<String, String> address) {
        StaffFilter filter = StaffFilter.of(address);
        return reader.leads() ? filter : filter.ofRepairers();
    }

    static ListPlace place(StaffFilter filter, Map<String, String> address) {
        return ListPlace.of("staff", filter.query(), List.of(BY_NAME, BY_NUMBER, BY_DAY), address);
    }

    Cursor<Line> page(UUID projectId, StaffFilter filter, ListPlace place, LocalDate today) {
        return place.rows(
                position -> lines(projectId, filter, place, position, Cursor.SIZE + 1, today),
                Line::id,
                line -> key(place.order(), line));
    }

    /** From the first page on. */
    List<Line> lines(UUID projectId, StaffFilter filter, ListPlace place, int limit, LocalDate today) {
        return lines(projectId, filter, place, "true", limit, today);
    }

    static String key(SortOrder order, Line line) {
        return switch (order.by()) {
            case "number" -> order.key(line.number(), line.id());
            case "joined" -> order.key(line.joinedOn(), line.id());
            default -> order.key(line.name(), line.number(), line.id());
        };
    }

    private List<Line> lines(
            UUID projectId, StaffFilter filter, ListPlace place, String position, int limit, LocalDate today) {
        return place.bind(bound(LINE + "\n" + FROM + " and " + position + place.end(limit), projectId, filter))
                .param("year", today.getYear())
                .param(
                        "levels",
                        Arrays.stream(EducationLevel.values()).map(Enum::name).toArray(String[]::new))
                .query((row, n) -> line(row, today))
                .list();
    }

    @Override
    public String path() {
        return "staff";
    }

    @Override
    public Neighbours around(ProjectRef project, Actor reader, Map<String, String> address, UUID id) {
        if (!reader.leads() && !reader.is(Role.HEAD)) { // others open only their own file
            return Neighbours.NONE;
        }
        StaffFilter filter = filter(reader, address);
        return Lists.neighbours(
                bound(
                                place(filter, address).order().around("s.id", "from staff.staff s\n" + FROM),
                                project.id(),
                                filter)
                        .param("row", id),
                staff -> "staff/" + staff);
    }

    private StatementSpec bound(String sql, UUID projectId, StaffFilter filter) {
        return jdbc.sql(sql)
                .param("project", projectId)
                .param("left", filter.left())
                .param("post", filter.post())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("trade", filter.trade() == null ? null : filter.trade().name())
                .param("named", filter.text().isEmpty() ? null : named(projectId, filter));
    }

    List<String> posts(UUID projectId) {
        return jdbc.sql("select distinct post from staff.staff where project_id = ? order by post limit 100")
                .param(projectId)
                .query(String.class)
                .list();
    }

    /** Matches pinyin in Java, because a project has few members of staff. */
    private UUID[] named(UUID projectId, StaffFilter filter) {
        String typed = filter.text().toLowerCase(Locale.ROOT);
        record Name(UUID id, String name, String number) {}
        return jdbc
                .sql("select id, name, number from staff.staff where project_id = ? order by id limit ?")
                .params(projectId, MOST_NAMES)
                .query((row, n) -> new Name(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(person -> person.number().toLowerCase(Locale.ROOT).contains(typed)
                        || person.name().toLowerCase(Locale.ROOT).contains(typed)
                        || SpokenName.of(person.name()).answersTo(typed))
                .map(Name::id)
                .toArray(UUID[]::new);
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        List<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .sorted()
                .toList();
        LocalDate left = row.getObject("left_on", LocalDate.class);
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("name"),
                row.getString("post"),
                roles,
                Arrays.stream((String[]) row.getArray("trades").getArray())
                        .map(Trade::valueOf)
                        .sorted()
                        .toList(),
                PhoneNumber.masked(row.getString("phone")),
                row.getString("work_phone"),
                row.getObject("joined_on", LocalDate.class),
                left,
                education(row),
                new Certificate("", "", "", null, left == null ? row.getObject("ends", LocalDate.class) : null)
                        .standing(today),
                roles.contains(Role.BUTLER) && !row.getBoolean("qualified"));
    }

    private static @Nullable Course education(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return level == null
                ? null
                : new Course(
                        row.getObject("course", UUID.class),
                        EducationLevel.valueOf(level),
                        row.getBoolean("full_time"),
                        StudyField.valueOf(row.getString("field")),
                        row.getString("school"),
                        (Integer) row.getObject("graduated"));
    }
}
