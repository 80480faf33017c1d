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

/** The store of certificates. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Certificates {

    /**
     * A stored certificate with the version for the optimistic lock.
     *
     * @param scan file id; null if no scan was uploaded
     */
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

    /** The first to expire comes first. */
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

    /** Certificates of present staff that have expired or will by that day; at most 200. */
    List<Saved> endingBy(UUID projectId, LocalDate day) {
        return jdbc.sql(SELECT + """
                join staff.staff s on s.project_id = c.project_id and s.id = c.staff_id and s.left_on is null
                where c.project_id = ? and c.expires_on <= ? order by c.expires_on, c.id limit 200""")
                .params(projectId, day)
                .query(Certificates::row)
                .list();
    }

    /** Idempotent by id. */
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
     * Changes a certificate under an optimistic lock.
     *
     * @param scan a new scan; null keeps the present one
     * @return false, with nothing changed, if somebody else saved first
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
        // Alarms are only set again if the date has changed, so that a corrected name does not remind twice.
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
