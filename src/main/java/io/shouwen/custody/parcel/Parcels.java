package io.shouwen.custody.parcel;

import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The parcels that couriers brought, with the answers of their intake. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Parcels {

    private static final String SELECT = """
            select id, tracking, courier, batch_id, announcement_id, addressee, phone, resident_id, house_id, consent_id,
                   lives_here, consented, agrees, whole, charges, called_at, call_id, begun_at, held_by,
                   outcome, refused_for, reason, ended_at
            from custody.parcel where project_id = ? and\s""";

    private final JdbcClient jdbc;

    Parcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Parcel> byId(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "id = ?")
                .params(projectId, id)
                .query(Parcels::row)
                .optional();
    }

    /** Locked until the end of the transaction, so that two people do not answer one question differently. */
    Optional<Parcel> lock(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "id = ? for update")
                .params(projectId, id)
                .query(Parcels::row)
                .optional();
    }

    /** The intake of this number that still goes on. */
    Optional<Parcel> open(UUID projectId, String tracking) {
        return jdbc.sql(SELECT + "tracking = ? and outcome is null for update")
                .params(projectId, tracking)
                .query(Parcels::row)
                .optional();
    }

    /** The last one of a batch that this member of staff has not ended. */
    Optional<Parcel> openOf(UUID projectId, UUID batch, UUID by) {
        return jdbc.sql(SELECT + """
                batch_id = ? and outcome is null and held_by = ? order by begun_at desc, id desc limit 1""")
                .params(projectId, batch, by)
                .query(Parcels::row)
                .optional();
    }

    /** The parcel of this number that lies here now. */
    Optional<Parcel> inside(UUID projectId, String tracking) {
        return jdbc.sql(SELECT + """
                tracking = ? and outcome = 'TAKEN' and exists (
                    select from custody.thing t
                    where t.project_id = parcel.project_id and t.id = parcel.thing_id and t.inside > 0)""")
                .params(projectId, tracking)
                .query(Parcels::row)
                .optional();
    }

    /** Name of the colleague at work on it. */
    String holder(UUID projectId, UUID id) {
        return jdbc.sql("""
                select p.name from custody.parcel c join platform.person p on p.id = c.held_by
                where c.project_id = ? and c.id = ?""")
                .params(projectId, id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** @return false if somebody else has just begun one with this number */
    boolean insert(UUID projectId, Parcel parcel) {
        return jdbc.sql("""
                insert into custody.parcel (project_id, id, tracking, courier, batch_id, begun_at, held_by)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(Sql.values(projectId, parcel.id(), parcel.tracking(), parcel.courier()))
                        .params(Sql.values(parcel.batch(), parcel.begunAt(), parcel.heldBy()))
                        .update()
                == 1;
    }

    void save(UUID projectId, Parcel parcel) {
        Addressee to = parcel.addressee();
        Parcel.Call call = parcel.call();
        Parcel.End end = parcel.end();
        jdbc.sql("""
                update custody.parcel set courier = ?, announcement_id = ?, addressee = ?, phone = ?, resident_id = ?,
                    house_id = ?, consent_id = ?, lives_here = ?, consented = ?, agrees = ?, whole = ?, charges = ?,
                    called_at = ?, call_id = ?, held_by = ?, outcome = ?, refused_for = ?, reason = ?, ended_at = ?
                where project_id = ? and id = ?""")
                .params(Sql.values(parcel.courier(), parcel.announcement(), to.name(), to.phone(), to.resident()))
                .params(Sql.values(to.house(), parcel.consent()))
                .params(Sql.values(
                        answer(parcel, IntakeQuestion.LIVES_HERE),
                        answer(parcel, IntakeQuestion.CONSENT),
                        answer(parcel, IntakeQuestion.AGREES),
                        answer(parcel, IntakeQuestion.WHOLE),
                        answer(parcel, IntakeQuestion.CHARGES)))
                .params(Sql.values(call == null ? null : call.at(), call == null ? null : call.id(), parcel.heldBy()))
                .params(Sql.values(
                        end == null ? null : end.outcome().name(),
                        end instanceof Parcel.Refused refused ? refused.wrong().name() : null,
                        end instanceof Parcel.Refused refused ? refused.reason() : "",
                        end == null ? null : end.at()))
                .params(projectId, parcel.id())
                .update();
    }

    private static @Nullable Boolean answer(Parcel parcel, IntakeQuestion question) {
        return parcel.intake().answers().get(question);
    }

    static Parcel row(ResultSet row, int n) throws SQLException {
        Map<IntakeQuestion, Boolean> answers = new EnumMap<>(IntakeQuestion.class);
        answers(row, "lives_here", IntakeQuestion.LIVES_HERE, answers);
        answers(row, "consented", IntakeQuestion.CONSENT, answers);
        answers(row, "agrees", IntakeQuestion.AGREES, answers);
        answers(row, "whole", IntakeQuestion.WHOLE, answers);
        answers(row, "charges", IntakeQuestion.CHARGES, answers);
        var calledAt = Sql.instantOrNull(row, "called_at");
        var endedAt = Sql.instantOrNull(row, "ended_at");
        return new Parcel(
                row.getObject("id", UUID.class),
                row.getString("tracking"),
                row.getString("courier"),
                row.getObject("batch_id", UUID.class),
                row.getObject("announcement_id", UUID.class),
                new Addressee(
                        row.getString("addressee"),
                        row.getString("phone"),
                        row.getObject("resident_id", UUID.class),
                        row.getObject("house_id", UUID.class)),
                new Intake(answers),
                row.getObject("consent_id", UUID.class),
                calledAt == null ? null : new Parcel.Call(calledAt, row.getObject("call_id", UUID.class)),
                Sql.instant(row, "begun_at"),
                row.getObject("held_by", UUID.class),
                endedAt == null ? null : end(row, endedAt));
    }

    private static Parcel.End end(ResultSet row, Instant at) throws SQLException {
        return switch (Parcel.Outcome.valueOf(row.getString("outcome"))) {
            case TAKEN -> new Parcel.Taken(at);
            case REFUSED ->
                new Parcel.Refused(IntakeQuestion.valueOf(row.getString("refused_for")), row.getString("reason"), at);
            case DROPPED -> new Parcel.Dropped(at);
        };
    }

    private static void answers(
            ResultSet row, String column, IntakeQuestion question, Map<IntakeQuestion, Boolean> answers)
            throws SQLException {
        Boolean answer = row.getObject(column, Boolean.class);
        if (answer != null) {
            answers.put(question, answer);
        }
    }
}
