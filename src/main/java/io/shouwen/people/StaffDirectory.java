package io.shouwen.people;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Looks staff up: who they are, who holds a post, who is butler of a house. Call it inside a scope. */
@Repository
@Transactional(readOnly = true)
public class StaffDirectory {

    private static final String SELECT = """
            select s.id, s.number, s.name, s.phone, s.post,
                   array(select g.role from platform.account_grant g
                         where g.account_id = s.id and g.project_id = s.project_id) as roles
            from people.staff s\s""";

    private final JdbcClient jdbc;

    StaffDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StaffMember> byId(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "where s.project_id = ? and s.id = ?")
                .params(projectId, id)
                .query(StaffDirectory::row)
                .optional();
    }

    String username(UUID id) {
        return jdbc.sql("select username from platform.account where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** The file id of a colleague's photo, and the phone residents are told; empty or null where there is none. */
    public record Card(@Nullable UUID photo, String workPhone) {}

    public Optional<Card> card(UUID projectId, UUID id) {
        return jdbc.sql("select photo_id, work_phone from people.staff where project_id = ? and id = ?")
                .params(projectId, id)
                .query((row, n) -> new Card(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    /** Names for lists, in one query; who is not staff here is left out. */
    public Map<UUID, StaffMember> byIds(UUID projectId, Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + "where s.project_id = ? and s.id = any (?)")
                .params(projectId, ids.toArray(UUID[]::new))
                .query(StaffDirectory::row)
                .stream()
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
    }

    /** Everyone working in the project today, by the pinyin of their names. */
    public List<StaffMember> list(UUID projectId) {
        return jdbc.sql(
                        SELECT
                                + "where s.project_id = ? and s.left_on is null order by s.name collate platform.pinyin, s.id limit 500")
                .param(projectId)
                .query(StaffDirectory::row)
                .list();
    }

    public List<StaffMember> holders(UUID projectId, Role role) {
        return list(projectId).stream().filter(member -> member.is(role)).toList();
    }

    /** The one butler of a house, by its unit or its building; empty where the district is vacant. */
    @Clause("4.1.1.2")
    public Optional<StaffMember> butlerOf(UUID projectId, String buildingCode, String unitCode) {
        return jdbc.sql(SELECT + """
                join people.district d on d.project_id = s.project_id and d.butler_id = s.id
                where s.project_id = ? and s.left_on is null and d.id = (
                    select a.district_id from people.district_area a
                    where a.project_id = s.project_id and a.building_code = ? and a.unit_code in (?, '')
                    order by a.unit_code desc limit 1)""")
                .params(projectId, buildingCode, unitCode)
                .query(StaffDirectory::row)
                .optional();
    }

    /** Who answers for what nobody else does: the supervisor, the longest here of several. */
    @Clause("4.1.1.2")
    public Optional<StaffMember> answering(UUID projectId) {
        return jdbc.sql(SELECT + """
                join platform.account_grant lead
                    on lead.account_id = s.id and lead.project_id = s.project_id and lead.role = 'SUPERVISOR'
                where s.project_id = ? and s.left_on is null order by s.joined_on, s.id limit 1""")
                .param(projectId)
                .query(StaffDirectory::row)
                .optional();
    }

    /** Who answers for a house now: its butler, or the supervisor while its district is vacant or it is in none. */
    @Clause("4.1.1.2")
    public Optional<StaffMember> responsibleFor(UUID projectId, String buildingCode, String unitCode) {
        return butlerOf(projectId, buildingCode, unitCode).or(() -> answering(projectId));
    }

    /** Building and unit codes a butler answers for; an empty unit stands for the whole building. */
    public List<Area> areasOf(UUID projectId, UUID butlerId) {
        return jdbc.sql("""
                select a.building_code, a.unit_code from people.district_area a
                join people.district d on d.project_id = a.project_id and d.id = a.district_id
                where d.project_id = ? and d.butler_id = ? order by 1, 2""")
                .params(projectId, butlerId)
                .query((row, n) -> new Area(row.getString(1), row.getString(2)))
                .list();
    }

    /** A building, or one unit of it. */
    public record Area(String buildingCode, String unitCode) {}

    private static StaffMember row(ResultSet row, int n) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("post"),
                roles);
    }
}
