package io.shouwen.staff;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody on: staff record, account with a first password, roles; and records that somebody leaves. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeOnStaff {

    /** Sign-in data of a new account. @param lasting whether the password need not be changed at the first sign-in */
    record SignIn(String username, String password, boolean lasting) {

        /** With a generated first password. */
        static SignIn first(String username) {
            return new SignIn(username, drawn(), false);
        }
    }

    private final Accounts accounts;
    private final StaffFiles files;
    private final Educations educations;
    private final Qualification qualification;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Departments departments;
    private final Skills skills;

    TakeOnStaff(
            Accounts accounts,
            StaffFiles files,
            Educations educations,
            Qualification qualification,
            JdbcClient jdbc,
            Audit audit,
            Departments departments,
            Skills skills) {
        this.skills = skills;
        this.departments = departments;
        this.accounts = accounts;
        this.files = files;
        this.educations = educations;
        this.qualification = qualification;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @param education known education, or null
     * @param reason why a butler is taken on without the required education; empty if not needed
     * @return id of the staff record and the account
     */
    UUID takeOn(
            UUID projectId,
            SignIn signIn,
            StaffDraft colleague,
            @Nullable Education education,
            String reason,
            LocalDate today,
            Instant now) {
        UUID id = accounts.open(signIn.username(), colleague.name(), signIn.password(), signIn.lasting(), now);
        jdbc.sql("""
                insert into staff.staff (project_id, id, number, name, phone, post, work_phone, joined_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(projectId, id, colleague.number(), colleague.name(), colleague.phone())
                .params(colleague.post(), colleague.workPhone(), today)
                .update();
        colleague.roles().forEach(role -> accounts.grant(id, projectId, role, now));
        audit.record(projectId, "took-on", "staff", id, null, colleague.audited());
        if (education != null) {
            educations.add(projectId, id, Ids.next(), education);
        }
        if (!reason.isEmpty()) {
            qualification.filledAllTheSame(projectId, id, reason, now);
        }
        return id;
    }

    private static String drawn() {
        return Ids.token().substring(0, 12);
    }

    /**
     * @throws RuleBroken if the person holds a role in another project or the whole group: then a single project may
     *     not reset the password or end the employment
     */
    void mustBeOurs(UUID projectId, StaffMember member) {
        if (!accounts.onlyIn(member.id(), projectId)) {
            throw new RuleBroken("4.1.1.2", "staff.not-ours");
        }
    }

    /** Sets a new first password for somebody who forgot theirs. */
    String resetPassword(UUID projectId, StaffMember member) {
        String password = drawn();
        accounts.resetPassword(member.id(), password);
        audit.record(projectId, "reset-password", "staff", member.id(), null, null);
        return password;
    }

    /** Ends the employment: roles in this project end at once, districts become vacant, the record stays. */
    void seeOff(UUID projectId, StaffMember member, LocalDate today, Instant now) {
        jdbc.sql("update staff.staff set left_on = ? where project_id = ? and id = ? and left_on is null")
                .params(today, projectId, member.id())
                .update();
        departments.left(projectId, member.id());
        skills.set(projectId, member.id(), Set.of(), Scope.current().actor(), now);
        accounts.revoke(member.id(), projectId, now);
        audit.record(
                projectId,
                "saw-off",
                "staff",
                member.id(),
                Map.of("roles", member.roles()),
                Map.of("on", Sql.at(now).toString()));
    }
}
