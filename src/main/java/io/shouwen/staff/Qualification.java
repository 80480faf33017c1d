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
 * Whether a colleague has the education a butler's post asks for: full-time, college or higher. Who fills the post with
 * somebody else is warned first and may go on with a reason, which stays on record.
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

    /** @param messageKey why the colleague does not qualify, with the name as its argument */
    public record Warning(String messageKey, String name) {

        static Optional<Warning> of(String name, List<Education> schooling, LocalDate today) {
            if (schooling.stream().anyMatch(education -> education.qualifies(today))) {
                return Optional.empty();
            }
            return Optional.of(
                    new Warning(schooling.isEmpty() ? "staff.warning.unknown" : "staff.warning.education", name));
        }

        /** The reason typed into the field {@code reason}; where there is none, the warning stands beside the field. */
        public String reason(Fields fields) {
            String reason = fields.text("reason", LONGEST_REASON);
            if (reason.isEmpty()) {
                fields.problem("reason", messageKey, name);
            }
            return reason;
        }
    }

    /** What to say before the colleague is made a butler or given a district; empty where nothing stands against it. */
    public Optional<Warning> warning(UUID projectId, StaffMember member, LocalDate today) {
        return Warning.of(member.name(), educations.of(projectId, member.id()), today);
    }

    /**
     * Puts on record that the post was filled all the same.
     *
     * @param reason 1 to 500 characters
     */
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

    /** A post filled without the education, and why. */
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
