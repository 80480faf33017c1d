package io.shouwen.staff;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.view.NewStaffPage;
import io.shouwen.staff.view.StaffFilePage.Person;
import io.shouwen.staff.view.StaffFilePage.Term;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of staff records, as far as their page reads and changes them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StaffFiles {

    record Saved(StaffDraft draft, int version) {}

    private static final String ROLES = """
            array(select g.role from platform.person_role g
                  where g.person_id = s.id and g.project_id = s.project_id) as roles\s""";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Audit audit;

    StaffFiles(JdbcClient jdbc, Accounts accounts, Audit audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
    }

    Optional<Person> person(UUID projectId, UUID id) {
        String username = accounts.username(id).orElse(null);
        return jdbc.sql("""
                select s.id, s.number, s.name, s.post, s.phone, s.work_phone, s.photo_id, s.joined_on, s.left_on,\s""" + ROLES + """
                from staff.staff s
                where s.project_id = ? and s.id = ?""")
                .params(projectId, id)
                .query((row, n) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("post"),
                        PhoneNumber.masked(row.getString("phone")),
                        row.getString("work_phone"),
                        row.getObject("photo_id", UUID.class),
                        row.getObject("joined_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class),
                        username,
                        roles(row.getArray("roles"))))
                .optional();
    }

    Optional<Saved> saved(UUID projectId, UUID id) {
        return jdbc.sql("""
                select s.name, s.number, s.phone, s.post, s.work_phone, s.version,\s""" + ROLES + """
                from staff.staff s where s.project_id = ? and s.id = ? and s.left_on is null""")
                .params(projectId, id)
                .query((row, n) -> {
                    List<Role> held = roles(row.getArray("roles"));
                    return new Saved(
                            new StaffDraft(
                                    row.getString("name"),
                                    row.getString("number"),
                                    row.getString("phone"),
                                    row.getString("post"),
                                    row.getString("work_phone"),
                                    NewStaffPage.ROLES.stream()
                                            .filter(held::contains)
                                            .toList()),
                            row.getInt("version"));
                })
                .optional();
    }

    boolean numberTaken(UUID projectId, String number, UUID exceptId) {
        return jdbc.sql("select exists (select 1 from staff.staff where project_id = ? and number = ? and id <> ?)")
                .params(projectId, number, exceptId)
                .query(Boolean.class)
                .single();
    }

    /** Changes a record under an optimistic lock. @return false, with nothing changed, if somebody else saved first */
    boolean change(UUID projectId, UUID id, StaffDraft before, StaffDraft draft, int version, Instant now) {
        int changed = jdbc.sql("""
                update staff.staff
                set name = ?, number = ?, phone = ?, post = ?, work_phone = ?, version = version + 1
                where project_id = ? and id = ? and version = ? and left_on is null""")
                .params(draft.name(), draft.number(), draft.phone(), draft.post(), draft.workPhone())
                .params(projectId, id, version)
                .update();
        if (changed == 0) {
            return false;
        }
        if (!draft.name().equals(before.name()) && accounts.onlyIn(id, projectId)) {
            accounts.rename(id, draft.name());
        }
        draft.roles().stream()
                .filter(role -> !before.is(role))
                .forEach(role -> accounts.grant(id, projectId, role, now));
        before.roles().stream()
                .filter(role -> !draft.is(role))
                .forEach(role -> accounts.revoke(id, projectId, role, now));
        audit.record(projectId, "changed", "staff", id, before.audited(), draft.audited());
        return true;
    }

    /** @param photo file id; null removes the photo */
    void photo(UUID projectId, UUID id, @Nullable UUID photo) {
        jdbc.sql("update staff.staff set photo_id = ? where project_id = ? and id = ?")
                .params(Sql.values(photo, projectId, id))
                .update();
        audit.record(projectId, "changed-photo", "staff", id, null, Map.of("photo", String.valueOf(photo)));
    }

    String phone(UUID projectId, UUID id) {
        return jdbc.sql("select phone from staff.staff where project_id = ? and id = ?")
                .params(projectId, id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The person's terms as butler, latest first. */
    List<Term> terms(UUID projectId, UUID id) {
        return jdbc.sql("""
                select began_at, ended_at from staff.butler_term
                where project_id = ? and staff_id = ? order by began_at desc limit 20""")
                .params(projectId, id)
                .query((row, n) -> new Term(Sql.instant(row, "began_at"), Sql.instantOrNull(row, "ended_at")))
                .list();
    }

    private static List<Role> roles(Array roles) throws SQLException {
        return new ArrayList<>(Arrays.stream((String[]) roles.getArray())
                .map(Role::valueOf)
                .sorted()
                .toList());
    }
}
