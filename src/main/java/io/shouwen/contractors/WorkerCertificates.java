package io.shouwen.contractors;

import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of the certificates of companies' people. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WorkerCertificates {

    record Saved(UUID id, UUID workerId, WorkerCertificate certificate) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    WorkerCertificates(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Of all people of a company, in one query. */
    List<Saved> ofCompany(UUID projectId, UUID companyId) {
        return jdbc.sql("""
                select c.* from contractors.worker_certificate c
                join contractors.worker w on w.project_id = c.project_id and w.id = c.worker_id
                where c.project_id = ? and w.company_id = ? order by c.expires_on nulls last, c.id limit 500""")
                .params(projectId, companyId)
                .query((row, n) -> new Saved(
                        row.getObject("id", UUID.class),
                        row.getObject("worker_id", UUID.class),
                        new WorkerCertificate(
                                row.getString("name"),
                                row.getString("number"),
                                row.getObject("expires_on", LocalDate.class))))
                .list();
    }

    /** Idempotent by id. */
    void add(UUID projectId, UUID workerId, UUID id, WorkerCertificate certificate) {
        int fresh = jdbc.sql("""
                insert into contractors.worker_certificate (project_id, id, worker_id, name, number, expires_on)
                values (?, ?, ?, ?, ?, ?) on conflict (project_id, id) do nothing""")
                .params(Sql.values(
                        projectId, id, workerId, certificate.name(), certificate.number(), certificate.expires()))
                .update();
        if (fresh == 1) {
            audit.record(projectId, "added-certificate", "worker", workerId, null, certificate);
        }
    }

    /** @return false if the person has no such certificate */
    boolean remove(UUID projectId, UUID workerId, UUID id) {
        boolean gone =
                jdbc.sql("delete from contractors.worker_certificate where project_id = ? and worker_id = ? and id = ?")
                                .params(projectId, workerId, id)
                                .update()
                        == 1;
        if (gone) {
            audit.record(projectId, "removed-certificate", "worker", workerId, id, null);
        }
        return gone;
    }
}
