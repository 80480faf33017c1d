package io.shouwen.patrol.round;

import io.shouwen.patrol.route.Round;
import io.shouwen.patrol.route.Rounds;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldRecord;
import io.shouwen.platform.field.FieldRecordTaker;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the begin and end of walks. If two people walk the same round, both walks are kept. */
@Component
@Clause({"4.2.1", "4.3.1"})
class WalkRecordTaker implements FieldRecordTaker {

    private static final int LONGEST_REMARK = 500;

    private final Walks walks;
    private final JudgeWalk judge;
    private final Rounds rounds;
    private final Audit audit;
    private final JdbcClient jdbc;

    WalkRecordTaker(Walks walks, JudgeWalk judge, Rounds rounds, Audit audit, JdbcClient jdbc) {
        this.walks = walks;
        this.judge = judge;
        this.rounds = rounds;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("WALK_STARTED", "WALK_CLOSED");
    }

    @Override
    public void take(FieldRecord record, FieldPhone sender) {
        if (record.kind().equals("WALK_STARTED")) {
            start(record, sender);
        } else {
            close(record, sender);
        }
    }

    private void start(FieldRecord record, FieldPhone sender) {
        UUID route = record.id("route");
        int version = record.number("version");
        if (!walked(sender.project().id(), route, version)) {
            throw new RuleBroken("4.2.1", "patrol.round.no-route");
        }
        Instant at = sender.corrected(record.at());
        walks.start(
                sender.project().id(),
                Walks.Walk.begun(record.id(), route, version, sender.actor().id()),
                round(record, sender, route),
                sender.device(),
                at,
                listAt(record, at),
                sender.now());
    }

    /** A phone may send old records, but no older than rounds are planned ahead. */
    private static Instant listAt(FieldRecord record, Instant begun) {
        Instant known = record.momentOrNull("asOf");
        Instant earliest = begun.minus(Duration.ofDays(Rounds.AHEAD));
        return known == null || known.isAfter(begun) ? begun : known.isBefore(earliest) ? earliest : known;
    }

    /** A round that was planned again while the phone was offline is found by its time. */
    private @Nullable Round round(FieldRecord record, FieldPhone sender, UUID route) {
        UUID projectId = sender.project().id();
        Optional<Round> meant = Optional.ofNullable(record.idOrNull("round")).flatMap(id -> rounds.byId(projectId, id));
        if (meant.isPresent() && !meant.get().routeId().equals(route)) {
            throw new RuleBroken("4.2.1", "patrol.round.other-route");
        }
        return meant.or(() -> rounds.matching(
                        projectId,
                        route,
                        sender.corrected(record.at()),
                        sender.project().zone()))
                .orElse(null);
    }

    private void close(FieldRecord record, FieldPhone sender) {
        Walks.Walk walk = own(walks.locked(sender.project().id(), record.id("walk")), sender);
        String remark = record.text("remark", LONGEST_REMARK);
        if (walk.closedAt() != null) {
            throw new RuleBroken("4.2.1", "patrol.round.closed-already");
        }
        if (walk.findings() > 0) {
            throw new RuleBroken("4.3.1", "patrol.round.undecided", walk.findings());
        }
        Instant at = sender.corrected(record.at());
        Judgement judgement = judge.close(sender, walk, at, remark);
        audit.record(
                sender.project().id(),
                "closed",
                "patrol.walk",
                walk.id(),
                null,
                Map.of("route", walk.routeId(), "at", at, "verdict", judgement.verdict()));
    }

    /** A phone sends only records of the person signed in. */
    static Walks.Walk own(Optional<Walks.Walk> found, FieldPhone sender) {
        Walks.Walk walk = found.orElseThrow(() -> new RuleBroken("4.2.1", "patrol.round.no-walk"));
        if (!walk.byId().equals(sender.actor().id())) {
            throw new RuleBroken("4.2.1", "patrol.round.not-yours");
        }
        return walk;
    }

    private boolean walked(UUID projectId, UUID route, int version) {
        return jdbc.sql(
                        "select exists (select from patrol.route_point where project_id = ? and route_id = ? and version = ?)")
                .params(projectId, route, version)
                .query(Boolean.class)
                .single();
    }
}
