package io.shouwen.tickets.report;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.emergency.Claim;
import io.shouwen.tickets.report.OpenReports.Report;
import io.shouwen.tickets.report.view.HeldPage;
import io.shouwen.tickets.report.view.HeldReportsPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of held reports. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HeldReports {

    /** The number of waiting reports, at most 100; its parameter is the project. */
    static final String WAITING = """
            select count(*) from (select from tickets.held_report
            where project_id = ? and answer_id is null limit 100) n""";

    private static final String SELECT = """
            select r.*, a.confirmed, a.by_id, a.reason, a.at as answered_at
            from tickets.held_report r
            left join tickets.held_report_answer a on a.project_id = r.project_id and a.id = r.answer_id\s""";

    private final JdbcClient jdbc;

    HeldReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the id exists */
    boolean hold(HeldReport held, Instant expires) {
        Report report = held.report();
        return jdbc.sql("""
                insert into tickets.held_report
                    (project_id, id, kind, words, house, name, phone, lobby, sender, token_hash, photos_left, at, expires_at,
                    claimed_fault)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(Sql.values(
                                held.projectId(),
                                report.id(),
                                report.kind().name(),
                                report.words(),
                                report.house(),
                                report.name(),
                                report.phone()))
                        .params(Sql.values(
                                held.lobby(), held.sender(), held.tokenHash(), held.photosLeft(), held.at(), expires))
                        .params(Sql.values(
                                report.claim() == null ? null : report.claim().fault()))
                        .update()
                == 1;
    }

    boolean known(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select from tickets.held_report where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    /** Locks it, so that parallel answers run one after another. */
    HeldReport begin(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "where r.project_id = ? and r.id = ? for update of r")
                .params(projectId, id)
                .query(HeldReports::held)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void answered(HeldReport held, HeldReport.Answer answer) {
        jdbc.sql("""
                insert into tickets.held_report_answer (project_id, id, report_id, confirmed, by_id, reason, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(held.projectId(), answer.id(), held.report().id()))
                .params(Sql.values(answer.confirmed(), answer.by(), answer.reason(), answer.at()))
                .update();
        jdbc.sql("update tickets.held_report set answer_id = ? where project_id = ? and id = ?")
                .params(answer.id(), held.projectId(), held.report().id())
                .update();
    }

    /** Other waiting reports of the same sender. */
    List<UUID> ofSameSender(HeldReport held) {
        return jdbc.sql("""
                select id from tickets.held_report
                where project_id = ? and answer_id is null and sender = ? and id <> ? order by id""")
                .params(held.projectId(), held.sender(), held.report().id())
                .query(UUID.class)
                .list();
    }

    /** Claimed emergencies, then the oldest first. */
    List<HeldReportsPage.Row> waiting(UUID projectId, int most) {
        return jdbc.sql("""
                select r.*, least(count(*) over (partition by r.sender), 100) as of_sender from tickets.held_report r
                where r.project_id = ? and r.answer_id is null
                order by r.claimed_fault is null, r.at, r.id limit ?""")
                .params(projectId, most)
                .query((row, n) -> new HeldReportsPage.Row(
                        row.getObject("id", UUID.class),
                        new Kind(row.getString("kind")),
                        row.getString("words"),
                        row.getString("house"),
                        row.getString("lobby"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getInt("photos_left"),
                        Sql.instant(row, "at"),
                        row.getInt("of_sender"),
                        row.getString("claimed_fault") != null))
                .list();
    }

    /** A waiting or dropped report, for the holder of the link; empty if it became a ticket or does not exist. */
    Optional<HeldPage> followed(ProjectRef project, String token, Instant now) {
        return jdbc.sql(SELECT + """
                where r.project_id = ? and r.token_hash = ? and r.expires_at > ? and a.confirmed is distinct from true""")
                .params(project.id(), Sha256.hex(token), Sql.at(now))
                .query((row, n) -> new HeldPage(
                        project.name(),
                        project.code(),
                        row.getString("lobby"),
                        new Kind(row.getString("kind")),
                        row.getString("words"),
                        row.getInt("photos_left"),
                        Sql.instant(row, "at"),
                        Sql.instantOrNull(row, "answered_at"),
                        Sql.instant(row, "expires_at")))
                .optional();
    }

    private static HeldReport held(ResultSet row, int n) throws SQLException {
        Instant answered = Sql.instantOrNull(row, "answered_at");
        return new HeldReport(
                row.getObject("project_id", UUID.class),
                new Report(
                        row.getObject("id", UUID.class),
                        new Kind(row.getString("kind")),
                        row.getString("words"),
                        row.getString("house"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("claimed_fault") == null ? null : new Claim(row.getString("claimed_fault"))),
                row.getString("lobby"),
                row.getString("sender"),
                row.getString("token_hash"),
                row.getInt("photos_left"),
                Sql.instant(row, "at"),
                answered == null
                        ? null
                        : new HeldReport.Answer(
                                row.getObject("answer_id", UUID.class),
                                row.getBoolean("confirmed"),
                                row.getObject("by_id", UUID.class),
                                row.getString("reason"),
                                answered));
    }
}
