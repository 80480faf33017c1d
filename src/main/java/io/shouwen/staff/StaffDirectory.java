package io.shouwen.staff;

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

/** Finds members of staff by id or role. Call it inside a scope. */
@Repository
@Transactional(readOnly = true)
public class StaffDirectory {

    private static final String SELECT = """
            select s.id, s.number, s.name, s.phone, s.post,
                   array(select g.role from platform.person_role g
                         where g.person_id = s.id and g.project_id = s.project_id) as roles
            from staff.staff s\s""";

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

    /** Finds a present member of staff; empty after they have left. */
    public Optional<StaffMember> working(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "where s.project_id = ? and s.id = ? and s.left_on is null")
                .params(projectId, id)
                .query(StaffDirectory::row)
                .optional();
    }

    /** Of these, those who work here; in one query. */
    public Map<UUID, StaffMember> working(UUID projectId, Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + "where s.project_id = ? and s.id = any (?) and s.left_on is null")
                .params(projectId, ids.toArray(UUID[]::new))
                .query(StaffDirectory::row)
                .stream()
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
    }

    /**
     * What residents see of a member of staff.
     *
     * @param workPhone empty if there is none
     * @param photo file id, or null
     */
    public record Card(
            UUID id,
            String name,
            String post,
            String workPhone,
            @Nullable UUID photo) {}

    public Map<UUID, Card> cards(UUID projectId, Collection<UUID> ids) {
        return jdbc
                .sql(
                        "select id, name, post, work_phone, photo_id from staff.staff where project_id = ? and id = any (?)")
                .params(projectId, ids.toArray(UUID[]::new))
                .query((row, n) -> new Card(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("post"),
                        row.getString("work_phone"),
                        row.getObject("photo_id", UUID.class)))
                .stream()
                .collect(Collectors.toMap(Card::id, Function.identity()));
    }

    /** Names for lists, in one query. Ids that are not staff of the project are left out. */
    public Map<UUID, StaffMember> byIds(UUID projectId, Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + "where s.project_id = ? and s.id = any (?)")
                .params(projectId, ids.toArray(UUID[]::new))
                .query(StaffDirectory::row)
                .stream()
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
    }

    /** All present members of staff, sorted by the pinyin of their names. */
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

    /** The supervisor, responsible for everything without another owner; of several the one longest here. */
    @Clause("4.1.1.2")
    public Optional<StaffMember> answering(UUID projectId) {
        return jdbc.sql(SELECT + """
                join platform.person_role lead
                    on lead.person_id = s.id and lead.project_id = s.project_id and lead.role = 'SUPERVISOR'
                where s.project_id = ? and s.left_on is null order by s.joined_on, s.id limit 1""")
                .param(projectId)
                .query(StaffDirectory::row)
                .optional();
    }

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
