package io.shouwen.staff;

import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The certificates in the staff files. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Certificates {

    /** As it is on record, with what a change must name. @param scan file id, null where none was uploaded */
    record Saved(
            UUID id,
            UUID staffId,
            Certificate certificate,
            @Nullable UUID scan,
            int version) {}

    private static final String SELECT = """
            select c.id, c.staff_id, c.name, c.number, c.issuer, c.issued_on, c.expires_on, c.scan_id, c.version
            from staff.certificate c\s""";

    private final JdbcClient jdbc;
    private final CertificateAlarms alarms;
    private final Audit audit;

    Certificates(JdbcClient jdbc, CertificateAlarms alarms, Audit audit) {
        this.jdbc = jdbc;
        this.alarms = alarms;
        this.audit = audit;
    }

    /** What ends first comes first. */
    List<Saved> saved(UUID projectId, UUID staffId) {
        return jdbc.sql(SELECT + """
                where c.project_id = ? and c.staff_id = ? order by c.expires_on nulls last, c.name limit 50""")
                .params(projectId, staffId)
                .query(Certificates::row)
                .list();
    }

    Optional<Saved> saved(UUID projectId, UUID staffId, UUID id) {
        return jdbc.sql(SELECT + "where c.project_id = ? and c.staff_id = ? and c.id = ?")
                .params(projectId, staffId, id)
                .query(Certificates::row)
                .optional();
    }

    /** Of those who work here, what ends by that day or has ended; at most 200. */
    List<Saved> endingBy(UUID projectId, LocalDate day) {
        return jdbc.sql(SELECT + """
                join staff.staff s on s.project_id = c.project_id and s.id = c.staff_id and s.left_on is null
                where c.project_id = ? and c.expires_on <= ? order by c.expires_on, c.id limit 200""")
                .params(projectId, day)
                .query(Certificates::row)
                .list();
    }

    /** The same id again changes nothing. */
    void add(
            UUID projectId,
            UUID staffId,
            UUID id,
            Certificate certificate,
            @Nullable UUID scan,
            ZoneId zone,
            Instant now) {
        int fresh = jdbc.sql("""
                insert into staff.certificate
                    (project_id, id, staff_id, name, number, issuer, issued_on, expires_on, scan_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (project_id, id) do nothing""")
                .params(Sql.values(projectId, id, staffId, certificate.name(), certificate.number()))
                .params(Sql.values(certificate.issuer(), certificate.issuedOn(), certificate.expiresOn(), scan))
                .update();
        if (fresh == 1) {
            alarms.set(projectId, id, certificate, zone, now);
            audit.record(projectId, "added-certificate", "staff", staffId, null, certificate);
        }
    }

    /**
     * @param scan a new scan; null keeps the one there is
     * @return false where somebody else saved first; nothing is changed then
     */
    boolean change(
            UUID projectId,
            Saved before,
            Certificate certificate,
            @Nullable UUID scan,
            int version,
            ZoneId zone,
            Instant now) {
        int changed = jdbc.sql("""
                update staff.certificate
                set name = ?, number = ?, issuer = ?, issued_on = ?, expires_on = ?, scan_id = coalesce(?, scan_id),
                    version = version + 1
                where project_id = ? and id = ? and version = ?""")
                .params(Sql.values(certificate.name(), certificate.number(), certificate.issuer()))
                .params(Sql.values(certificate.issuedOn(), certificate.expiresOn(), scan))
                .params(projectId, before.id(), version)
                .update();
        if (changed == 0) {
            return false;
        }
        // A corrected name must not remind a second time.
        if (!Objects.equals(certificate.expiresOn(), before.certificate().expiresOn())) {
            alarms.set(projectId, before.id(), certificate, zone, now);
        }
        audit.record(projectId, "changed-certificate", "staff", before.staffId(), before.certificate(), certificate);
        return true;
    }

    void remove(UUID projectId, Saved before, Instant now) {
        jdbc.sql("delete from staff.certificate where project_id = ? and id = ?")
                .params(projectId, before.id())
                .update();
        alarms.end(projectId, before.id(), now);
        audit.record(projectId, "removed-certificate", "staff", before.staffId(), before.certificate(), null);
    }

    private static Saved row(ResultSet row, int n) throws SQLException {
        return new Saved(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                new Certificate(
                        row.getString("name"),
                        row.getString("number"),
                        row.getString("issuer"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class)),
                row.getObject("scan_id", UUID.class),
                row.getInt("version"));
    }
}
