package io.shouwen.complaints;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.tickets.WayOut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of complaints and their facts. */
@Repository
class Complaints {

    private static final String ONE = """
            select c.project_id, c.id, t.owner_id, t.stage, t.settlement_id, t.closed_at,
                   i.way as intake_way, i.words as intake_words, i.by_id as intake_by, i.at as intake_at,
                   r.seq, r.level, r.why, r.reason, r.by_id as rise_by, r.at as rise_at, r.answer_by, r.solve_by,
                   s.way as solution_way, s.text as solution_text, s.by_id as solution_by, s.at as solution_at,
                   e.rule, e.by_id as ended_by, e.at as ended_at, j.head_id
            from complaints.complaint c
            join tickets.matter t on t.project_id = c.project_id and t.id = c.id
            left join complaints.intake i on i.project_id = c.project_id and i.complaint_id = c.id
            join lateral (select * from complaints.rise r where r.project_id = c.project_id and r.complaint_id = c.id
                          order by r.seq desc limit 1) r on true
            left join tickets.matter_settlement s on s.project_id = c.project_id and s.id = t.settlement_id
            left join complaints.ending e on e.project_id = c.project_id and e.solution_id = t.settlement_id
            left join complaints.joining j on j.project_id = c.project_id and j.complaint_id = c.id
            where c.project_id = ? and c.id = ?""";

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Complaint complaint, String words, @Nullable UUID house, Instant at, @Nullable Instant legalBy) {
        jdbc.sql("""
                insert into complaints.complaint (project_id, id, words, house_id, opened_at, legal_by)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(complaint.projectId(), complaint.id(), words, house, at, legalBy))
                .update();
        risen(complaint);
    }

    /** A complaint without a name: its complainant asks back by the code. */
    void unnamed(UUID projectId, UUID id, String codeHash, Instant now) {
        jdbc.sql("insert into complaints.code (project_id, complaint_id, code_hash, at) values (?, ?, ?, ?)")
                .params(Sql.values(projectId, id, codeHash, now))
                .update();
    }

    boolean exists(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select from complaints.complaint where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    Complaint find(UUID projectId, UUID id) {
        return optional(projectId, id).orElseThrow(NotFound::new);
    }

    Optional<Complaint> optional(UUID projectId, UUID id) {
        return jdbc.sql(ONE)
                .params(projectId, id)
                .query((row, n) -> complaint(row))
                .optional();
    }

    private Complaint complaint(ResultSet row) throws SQLException {
        UUID projectId = row.getObject("project_id", UUID.class);
        UUID settlement = row.getObject("settlement_id", UUID.class);
        return new Complaint(
                projectId,
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                new Rise(
                        row.getInt("seq"),
                        ComplaintLevel.values()[row.getInt("level")],
                        Rise.Why.valueOf(row.getString("why")),
                        row.getString("reason"),
                        row.getObject("rise_by", UUID.class),
                        Sql.instant(row, "rise_at"),
                        Sql.instant(row, "answer_by"),
                        Sql.instant(row, "solve_by")),
                row.getString("intake_way") == null
                        ? null
                        : new IntakeDecision(
                                WayOfIntake.valueOf(row.getString("intake_way")),
                                row.getString("intake_words"),
                                row.getObject("intake_by", UUID.class),
                                Sql.instant(row, "intake_at")),
                settlement == null
                        ? null
                        : new Solution(
                                settlement,
                                WayOut.valueOf(row.getString("solution_way")),
                                row.getString("solution_text"),
                                row.getObject("solution_by", UUID.class),
                                Sql.instant(row, "solution_at")),
                settlement == null ? List.of() : tries(projectId, settlement),
                row.getString("rule") == null
                        ? null
                        : new ComplaintEnd(
                                ComplaintEnd.Rule.valueOf(row.getString("rule")),
                                row.getObject("ended_by", UUID.class),
                                Sql.instant(row, "ended_at")),
                row.getObject("head_id", UUID.class));
    }

    private List<FollowUpTry> tries(UUID projectId, UUID solution) {
        return jdbc.sql("select * from complaints.follow_up where project_id = ? and solution_id = ? order by at, id")
                .params(projectId, solution)
                .query((row, n) -> new FollowUpTry(
                        row.getObject("id", UUID.class),
                        FollowUpOutcome.valueOf(row.getString("outcome")),
                        row.getObject("by_id", UUID.class),
                        Sql.instant(row, "at"),
                        row.getString("words"),
                        row.getString("left_over"),
                        row.getString("plan"),
                        Sql.instantOrNull(row, "plan_until")))
                .list();
    }

    void taken(UUID projectId, UUID id, IntakeDecision in) {
        jdbc.sql("""
                insert into complaints.intake (project_id, complaint_id, way, words, by_id, at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Sql.values(projectId, id, in.way().name(), in.words(), in.by(), in.at()))
                .update();
    }

    void risen(Complaint complaint) {
        Rise r = complaint.rise();
        jdbc.sql("""
                insert into complaints.rise
                    (project_id, complaint_id, seq, level, why, reason, by_id, at, answer_by, solve_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        complaint.projectId(),
                        complaint.id(),
                        r.seq(),
                        r.level().ordinal()))
                .params(Sql.values(r.why().name(), r.reason(), r.by(), r.at(), r.answerBy(), r.solveBy()))
                .update();
    }

    void solved(UUID projectId, UUID id, Solution s) {
        jdbc.sql("insert into complaints.solution (project_id, id, complaint_id, by_id, at) values (?, ?, ?, ?, ?)")
                .params(Sql.values(projectId, s.id(), id, s.by(), s.at()))
                .update();
    }

    void followedUp(UUID projectId, UUID id, Solution s, FollowUpTry f) {
        jdbc.sql("""
                insert into complaints.follow_up (project_id, id, complaint_id, solution_id, solved_by, by_id, at,
                    outcome, words, left_over, plan, plan_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        f.id(),
                        id,
                        s.id(),
                        s.by(),
                        f.by(),
                        f.at(),
                        f.outcome().name()))
                .params(Sql.values(f.words(), f.left(), f.plan(), f.planUntil()))
                .update();
    }

    void ended(UUID projectId, UUID id, Solution s, ComplaintEnd e) {
        jdbc.sql("""
                insert into complaints.ending (project_id, solution_id, complaint_id, rule, by_id, at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, s.id(), id, e.rule().name(), e.by(), e.at()))
                .update();
    }

    /** What the complainant heard. */
    void answered(UUID projectId, UUID id, UUID answerId, AnswerChannel channel, String text, UUID by, Instant now) {
        jdbc.sql("""
                insert into complaints.answer (project_id, id, complaint_id, channel, text, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, answerId, id, channel.name(), text, by, now))
                .update();
    }

    void read(UUID projectId, UUID id, ComplaintSubject subject, String summary, UUID by, Instant now) {
        jdbc.sql("""
                insert into complaints.reading (project_id, id, complaint_id, subject, summary, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, Ids.next(), id, subject.name(), summary, by, now))
                .update();
    }
}
