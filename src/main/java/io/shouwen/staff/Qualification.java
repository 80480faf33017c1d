package io.shouwen.staff;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks whether somebody has the education required of butlers: full-time, college or higher. The check only warns:
 * the post can be filled anyway, with a reason that is recorded.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.2b")
public class Qualification {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Educations educations;
    private final Audit audit;

    Qualification(JdbcClient jdbc, Educations educations, Audit audit) {
        this.jdbc = jdbc;
        this.educations = educations;
        this.audit = audit;
    }

    /** @param messageKey why the person does not qualify; its argument is the name */
    public record Warning(String messageKey, String name) {

        static Optional<Warning> of(String name, List<Education> schooling, LocalDate today) {
            if (schooling.stream().anyMatch(education -> education.qualifies(today))) {
                return Optional.empty();
            }
            return Optional.of(
                    new Warning(schooling.isEmpty() ? "staff.warning.unknown" : "staff.warning.education", name));
        }

        /** The reason in the field {@code reason}; if it is missing, the warning becomes the field's error. */
        public String reason(Fields fields) {
            String reason = fields.text("reason", LONGEST_REASON);
            if (reason.isEmpty()) {
                fields.problem("reason", messageKey, name);
            }
            return reason;
        }
    }

    /** The warning before the person becomes a butler or gets a district; empty if the person qualifies. */
    public Optional<Warning> warning(UUID projectId, StaffMember member, LocalDate today) {
        return Warning.of(member.name(), educations.of(projectId, member.id()), today);
    }

    /** Records that the post was filled without the required education. @param reason 1 to 500 characters */
    public void filledAllTheSame(UUID projectId, UUID staffId, String reason, Instant now) {
        if (reason.isBlank() || TypedText.longer(reason, LONGEST_REASON)) {
            throw new IllegalArgumentException("a reason of 1 to 500 characters is needed");
        }
        Actor by = Scope.current().actor();
        jdbc.sql("""
                insert into staff.unqualified_post (project_id, id, staff_id, reason, by_id, by_name, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(projectId, Ids.next(), staffId, reason.strip(), by.id(), by.name(), Sql.at(now))
                .update();
        audit.record(projectId, "filled-unqualified", "staff", staffId, null, Map.of("reason", reason.strip()));
    }

    /** A post filled without the required education, with the reason. */
    public record Overruled(String reason, String by, Instant at) {}

    List<Overruled> overruled(UUID projectId, UUID staffId) {
        return jdbc.sql("""
                select reason, by_name, at from staff.unqualified_post
                where project_id = ? and staff_id = ? order by at desc limit 20""")
                .params(projectId, staffId)
                .query((row, n) -> new Overruled(row.getString(1), row.getString(2), Sql.instant(row, "at")))
                .list();
    }
}
