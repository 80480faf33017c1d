package io.shouwen.staff;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Accounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a colleague on: staff record, account with a first password, roles; and sees one off. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeOnStaff {

    /** How somebody signs in. @param lasting the password need not be changed at the first sign-in */
    record SignIn(String username, String password, boolean lasting) {

        /** With a first password, to be handed on. */
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

    TakeOnStaff(
            Accounts accounts,
            StaffFiles files,
            Educations educations,
            Qualification qualification,
            JdbcClient jdbc,
            Audit audit,
            Departments departments) {
        this.departments = departments;
        this.accounts = accounts;
        this.files = files;
        this.educations = educations;
        this.qualification = qualification;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @param education what is known of the schooling, or null
     * @param reason why a butler's post is filled without the education it asks for; empty where none is needed
     * @return the id of the colleague and of the account
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

    /** Whoever holds a role in the group or elsewhere is not a single project's to reset or see off. */
    void mustBeOurs(UUID projectId, StaffMember member) {
        if (!accounts.onlyIn(member.id(), projectId)) {
            throw new RuleBroken("4.1.1.2", "staff.not-ours");
        }
    }

    /** A new first password for a colleague of this project who forgot the own one. */
    String resetPassword(UUID projectId, StaffMember member) {
        String password = drawn();
        accounts.resetPassword(member.id(), password);
        audit.record(projectId, "reset-password", "staff", member.id(), null, null);
        return password;
    }

    /** The last day: roles here end at once, districts become vacant, the record stays. */
    void seeOff(UUID projectId, StaffMember member, LocalDate today, Instant now) {
        jdbc.sql("update staff.staff set left_on = ? where project_id = ? and id = ? and left_on is null")
                .params(today, projectId, member.id())
                .update();
        departments.left(projectId, member.id());
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
