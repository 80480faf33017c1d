package io.shouwen.patrol.finding;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.LeadTicket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of findings and their facts. */
@Repository
class Findings {

    /** A finding as reported. @param emergency whether everybody on duty must be alarmed at once @param fault key of the fault guide's symptom; empty if unknown */
    record Found(
            UUID id,
            @Nullable UUID walk,
            @Nullable UUID visit,
            @Nullable UUID checkpoint,
            @Nullable UUID district,
            @Nullable UUID item,
            @Nullable String question,
            String place,
            boolean major,
            boolean emergency,
            String fault) {}

    private final JdbcClient jdbc;
    private final LeadTicket tickets;

    Findings(JdbcClient jdbc, LeadTicket tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    Finding find(UUID projectId, UUID id) {
        return read(projectId, id);
    }

    /** Locks the finding until the transaction ends, so that moves run one after another. */
    Finding forMove(UUID projectId, UUID id) {
        tickets.hold(projectId, id);
        return read(projectId, id);
    }

    private Finding read(UUID projectId, UUID id) {
        Finding bare = jdbc.sql("""
                select f.found_by, f.found_at, f.major, d.way, d.words, d.by_id as decided_by, d.at as decided_at,
                       s.id as handled, s.by_id as handled_by, s.at as handled_at, s.text as handled_text,
                       exists (select from tickets.matter_extension e where e.project_id = f.project_id
                               and e.ticket_id = f.id and e.granted) as extended
                from patrol.finding f
                join tickets.matter t on t.project_id = f.project_id and t.id = f.id
                left join patrol.decision d on d.project_id = f.project_id and d.finding_id = f.id
                left join tickets.matter_settlement s on s.project_id = t.project_id and s.id = t.settlement_id
                where f.project_id = ? and f.id = ?""")
                .params(projectId, id)
                .query((row, n) -> bare(projectId, id, row))
                .optional()
                .orElseThrow(NotFound::new);
        Verification verification = bare.remedy() == null
                ? null
                : verification(projectId, bare.remedy().id());
        return new Finding(
                projectId,
                id,
                bare.foundBy(),
                bare.foundAt(),
                bare.major(),
                bare.decision(),
                dispatches(projectId, id),
                bare.remedy(),
                verification,
                verification == null ? List.of() : signatures(projectId, verification.id()),
                bare.extended());
    }

    private static Finding bare(UUID projectId, UUID id, ResultSet row) throws SQLException {
        String way = row.getString("way");
        UUID handled = row.getObject("handled", UUID.class);
        Decision decision = way == null
                ? null
                : new Decision(
                        way.equals("ON_THE_SPOT"),
                        row.getString("words"),
                        row.getObject("decided_by", UUID.class),
                        Sql.instant(row, "decided_at"));
        return new Finding(
                projectId,
                id,
                row.getObject("found_by", UUID.class),
                Sql.instant(row, "found_at"),
                row.getBoolean("major"),
                decision,
                List.of(),
                handled == null || decision == null || decision.onTheSpot()
                        ? null
                        : new Remedy(
                                handled,
                                row.getObject("handled_by", UUID.class),
                                Sql.instant(row, "handled_at"),
                                row.getString("handled_text")),
                null,
                List.of(),
                row.getBoolean("extended"));
    }

    private List<Dispatch> dispatches(UUID projectId, UUID id) {
        return jdbc.sql("select * from patrol.dispatch where project_id = ? and finding_id = ? order by at, id")
                .params(projectId, id)
                .query((row, n) -> new Dispatch(
                        row.getObject("id", UUID.class),
                        row.getObject("by_id", UUID.class),
                        Role.valueOf(row.getString("role")),
                        Sql.instant(row, "at"),
                        Way.valueOf(row.getString("way")),
                        row.getString("opinion"),
                        row.getObject("to_id", UUID.class),
                        row.getObject("order_id", UUID.class)))
                .list();
    }

    private @Nullable Verification verification(UUID projectId, UUID settlement) {
        return jdbc.sql("select * from patrol.verification where project_id = ? and settlement_id = ?")
                .params(projectId, settlement)
                .query((row, n) -> new Verification(
                        row.getObject("id", UUID.class),
                        settlement,
                        row.getObject("by_id", UUID.class),
                        Sql.instant(row, "at"),
                        VerificationProof.valueOf(row.getString("means")),
                        row.getBoolean("good"),
                        row.getString("words"),
                        row.getObject("handler_id", UUID.class),
                        signers(row),
                        row.getString("content"),
                        row.getString("content_hash")))
                .optional()
                .orElse(null);
    }

    private static Set<SignatureRole> signers(ResultSet row) throws SQLException {
        EnumSet<SignatureRole> signers = EnumSet.noneOf(SignatureRole.class);
        for (String signer : (String[]) row.getArray("signers").getArray()) {
            signers.add(SignatureRole.valueOf(signer));
        }
        return signers;
    }

    private List<FindingSignature> signatures(UUID projectId, UUID verification) {
        return jdbc.sql(
                        "select role, by_id, at from patrol.signature where project_id = ? and verification_id = ? order by at")
                .params(projectId, verification)
                .query((row, n) -> new FindingSignature(
                        SignatureRole.valueOf(row.getString("role")),
                        row.getObject("by_id", UUID.class),
                        Sql.instant(row, "at")))
                .list();
    }

    @Nullable
    UUID checkpoint(UUID projectId, UUID id) {
        return jdbc.sql("select checkpoint_id from patrol.finding where project_id = ? and id = ?")
                .params(projectId, id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .orElse(null);
    }

    boolean exists(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select from patrol.finding where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    void found(Finding f, Found in, Instant now) {
        jdbc.sql("""
                insert into patrol.finding (project_id, id, walk_id, visit_id, checkpoint_id, district_id, item_id,
                    question, place, found_by, found_at, recorded_at, major)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(f.projectId(), f.id(), in.walk(), in.visit(), in.checkpoint(), in.district()))
                .params(Sql.values(in.item(), in.question(), in.place(), f.foundBy(), f.foundAt(), now, f.major()))
                .update();
    }

    void decided(Finding f, Instant now) {
        Decision d = Objects.requireNonNull(f.decision());
        jdbc.sql("""
                insert into patrol.decision (project_id, finding_id, way, words, by_id, at, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(f.projectId(), f.id(), d.onTheSpot() ? "ON_THE_SPOT" : "REPORTED", d.words()))
                .params(Sql.values(d.by(), d.at(), now))
                .update();
    }

    void dispatched(Finding f) {
        Dispatch r = Objects.requireNonNull(f.dispatch());
        jdbc.sql("""
                insert into patrol.dispatch (project_id, id, finding_id, by_id, role, at, way, opinion, to_id, order_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        f.projectId(), r.id(), f.id(), r.by(), r.role().name(), r.at()))
                .params(Sql.values(r.way().name(), r.opinion(), r.to(), r.order()))
                .update();
    }

    /** @param v right or not; after a failed verification the finding has neither remedy nor verification */
    void verified(Finding f, Verification v, Instant now) {
        jdbc.sql("""
                insert into patrol.verification (project_id, id, finding_id, settlement_id, by_id, at, recorded_at, means,
                    good, words, handler_id, signers, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        f.projectId(),
                        v.id(),
                        f.id(),
                        v.settlement(),
                        v.by(),
                        v.at(),
                        now,
                        v.means().name()))
                .params(Sql.values(
                        v.good(),
                        v.words(),
                        v.handler(),
                        v.signers().stream().map(Enum::name).toArray(String[]::new),
                        v.content()))
                .update();
    }

    void signed(Finding f, UUID id, FindingSignature s, UUID drawing) {
        Verification v = Objects.requireNonNull(f.verification());
        jdbc.sql("""
                insert into patrol.signature
                    (project_id, id, finding_id, verification_id, content_hash, role, by_id, at, drawing_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(f.projectId(), id, f.id(), v.id(), v.hash(), s.as().name(), s.by(), s.at(), drawing))
                .update();
    }

    /** The finding whose last dispatch opened this order. */
    Optional<UUID> ofOrder(UUID projectId, UUID orderId) {
        return jdbc.sql("""
                select r.finding_id from patrol.dispatch r where r.project_id = ? and r.order_id = ? and not exists (
                    select from patrol.dispatch later where later.project_id = r.project_id
                    and later.finding_id = r.finding_id and (later.at, later.id) > (r.at, r.id))""").params(projectId, orderId).query(UUID.class).optional();
    }
}
