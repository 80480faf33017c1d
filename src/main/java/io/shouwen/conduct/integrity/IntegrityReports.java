package io.shouwen.conduct.integrity;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.StoredFile;
import io.shouwen.platform.security.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of integrity reports; what was typed is sealed. Call it inside {@link IntegrityScope}. */
@Repository
@Clause("2.4.6")
@Transactional(propagation = Propagation.MANDATORY)
class IntegrityReports {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final FileStore files;

    IntegrityReports(JdbcClient jdbc, Seal seal, FileStore files) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.files = files;
    }

    /** Idempotent by id. @return false if the id was used with another code */
    boolean insert(IntegrityReport report, String code, List<Prepared> photos) {
        int fresh = jdbc.sql("""
                insert into conduct.integrity_report (project_id, id, about_project, channel, words_sealed, name_sealed,
                    phone_sealed, code_hash, received_at, answer_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Sql.values(
                        IntegrityScope.ID,
                        report.id(),
                        report.aboutProject(),
                        report.channel().name()))
                .params(Sql.values(
                        sealed(report.words(), report.id()),
                        report.name() == null ? null : sealed(report.name(), report.id()),
                        report.phone() == null ? null : sealed(report.phone(), report.id())))
                .params(Sql.values(IntegrityCode.hash(code), report.receivedAt(), report.answerBy()))
                .update();
        if (fresh == 1) {
            photos.forEach(photo -> jdbc.sql(
                            "insert into conduct.integrity_file (project_id, file_id, report_id) values (?, ?, ?)")
                    .params(
                            IntegrityScope.ID,
                            files.keep(IntegrityScope.ID, photo).id(),
                            report.id())
                    .update());
            return true;
        }
        return byCode(code).filter(id -> id.equals(report.id())).isPresent();
    }

    Optional<UUID> byCode(String code) {
        return jdbc.sql("select id from conduct.integrity_report where project_id = ? and code_hash = ?")
                .params(IntegrityScope.ID, IntegrityCode.hash(code))
                .query(UUID.class)
                .optional();
    }

    /** Locked until the transaction ends, so that entries follow each other. @throws NotFound if there is none */
    IntegrityReport forEntry(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(id.toString())
                .query((row, n) -> 0)
                .list();
        return find(id);
    }

    IntegrityReport find(UUID id) {
        return jdbc.sql("select * from conduct.integrity_report where project_id = ? and id = ?")
                .params(IntegrityScope.ID, id)
                .query((row, n) -> report(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(UUID report, IntegrityEntry entry) {
        jdbc.sql("""
                insert into conduct.integrity_entry (project_id, id, report_id, kind, decision, words_sealed, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        IntegrityScope.ID, entry.id(), report, entry.kind().name()))
                .params(Sql.values(
                        entry.decision() == null ? null : entry.decision().name(),
                        sealed(entry.words(), entry.id()),
                        entry.by(),
                        entry.at()))
                .update();
    }

    boolean written(UUID entry) {
        return jdbc.sql("select exists (select from conduct.integrity_entry where project_id = ? and id = ?)")
                .params(IntegrityScope.ID, entry)
                .query(Boolean.class)
                .single();
    }

    List<UUID> files(UUID report) {
        return jdbc.sql("""
                select file_id from conduct.integrity_file where project_id = ? and report_id = ? order by file_id""").params(IntegrityScope.ID, report).query(UUID.class).list();
    }

    StoredFile file(UUID report, UUID file) {
        if (!files(report).contains(file)) {
            throw new NotFound();
        }
        return files.find(IntegrityScope.ID, file).orElseThrow(NotFound::new);
    }

    private IntegrityReport report(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new IntegrityReport(
                id,
                row.getObject("about_project", UUID.class),
                IntegrityChannel.valueOf(row.getString("channel")),
                opened(row.getString("words_sealed"), id),
                openedOrNull(row.getString("name_sealed"), id),
                openedOrNull(row.getString("phone_sealed"), id),
                Sql.instant(row, "received_at"),
                Sql.instant(row, "answer_by"),
                entries(id));
    }

    private List<IntegrityEntry> entries(UUID report) {
        return jdbc.sql("select * from conduct.integrity_entry where project_id = ? and report_id = ? order by at, id")
                .params(IntegrityScope.ID, report)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    String decision = row.getString("decision");
                    return new IntegrityEntry(
                            id,
                            IntegrityEntry.Kind.valueOf(row.getString("kind")),
                            decision == null ? null : IntegrityDecision.valueOf(decision),
                            opened(row.getString("words_sealed"), id),
                            row.getObject("by_id", UUID.class),
                            Sql.instant(row, "at"));
                })
                .list();
    }

    private String sealed(String plain, UUID place) {
        return seal.seal(plain, "integrity " + place);
    }

    private String opened(String sealed, UUID place) {
        return seal.open(sealed, "integrity " + place);
    }

    private @Nullable String openedOrNull(@Nullable String sealed, UUID place) {
        return sealed == null ? null : opened(sealed, place);
    }
}
