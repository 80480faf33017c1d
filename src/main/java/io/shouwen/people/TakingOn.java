package io.shouwen.people;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a colleague on: staff record, account with a first password, roles; and sees one off. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakingOn {

    /** What the form asks. */
    record NewColleague(String username, String name, String number, String phone, String post, List<Role> roles) {}

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Departments departments;

    TakingOn(Accounts accounts, JdbcClient jdbc, Audit audit, Departments departments) {
        this.departments = departments;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    boolean usernameTaken(String username) {
        return jdbc.sql("select exists (select 1 from platform.account where username = ?)")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    boolean numberTaken(UUID projectId, String number) {
        return jdbc.sql("select exists (select 1 from people.staff where project_id = ? and number = ?)")
                .params(projectId, number)
                .query(Boolean.class)
                .single();
    }

    /** @return the first password, to be handed on and changed at the first sign-in */
    String takeOn(UUID projectId, NewColleague colleague, LocalDate today, Instant now) {
        String password = Ids.token().substring(0, 12);
        UUID id = accounts.open(colleague.username(), colleague.name(), password, false, now);
        colleague.roles().forEach(role -> accounts.grant(id, projectId, role));
        jdbc.sql("""
                insert into people.staff (project_id, id, number, name, phone, post, joined_on)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(projectId, id, colleague.number(), colleague.name(), colleague.phone(), colleague.post(), today)
                .update();
        audit.record(projectId, "took-on", "staff", id, null, colleague);
        return password;
    }

    /** Whoever holds a role in the group or elsewhere is not a single project's to reset or see off. */
    void mustBeOurs(UUID projectId, StaffMember member) {
        if (accounts.inWholeGroup(member.id())
                || accounts.projectsOf(member.id()).stream().anyMatch(other -> !other.equals(projectId))) {
            throw new RuleBroken("4.1.1.2", "staff.not-ours");
        }
    }

    /** A new first password for a colleague of this project who forgot the own one. */
    String resetPassword(UUID projectId, StaffMember member) {
        String password = Ids.token().substring(0, 12);
        accounts.resetPassword(member.id(), password);
        audit.record(projectId, "reset-password", "staff", member.id(), null, null);
        return password;
    }

    /** The last day: roles here end at once, districts become vacant, the record stays. */
    void seeOff(UUID projectId, StaffMember member, LocalDate today, Instant now) {
        jdbc.sql("update people.staff set left_on = ? where project_id = ? and id = ? and left_on is null")
                .params(today, projectId, member.id())
                .update();
        jdbc.sql("update people.district set butler_id = null where project_id = ? and butler_id = ?")
                .params(projectId, member.id())
                .update();
        departments.left(projectId, member.id());
        accounts.revoke(member.id(), projectId);
        audit.record(
                projectId,
                "saw-off",
                "staff",
                member.id(),
                Map.of("roles", member.roles()),
                Map.of("on", Sql.at(now).toString()));
    }
}
