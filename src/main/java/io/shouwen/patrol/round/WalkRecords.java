package io.shouwen.patrol.round;

import io.shouwen.patrol.route.Round;
import io.shouwen.patrol.route.Rounds;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A walk begins and is closed. Two people may walk one round: both are kept. */
@Component
@Clause({"4.2.1", "4.3.1"})
class WalkRecords implements FieldRecords {

    private static final int LONGEST_REMARK = 500;

    private final Walks walks;
    private final Rounds rounds;
    private final Audit audit;
    private final JdbcClient jdbc;

    WalkRecords(Walks walks, Rounds rounds, Audit audit, JdbcClient jdbc) {
        this.walks = walks;
        this.rounds = rounds;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("WALK_STARTED", "WALK_CLOSED");
    }

    @Override
    public void take(FieldRecord record, Sender sender) {
        if (record.kind().equals("WALK_STARTED")) {
            start(record, sender);
        } else {
            close(record, sender);
        }
    }

    private void start(FieldRecord record, Sender sender) {
        UUID route = record.id("route");
        int version = record.number("version");
        if (!walked(sender.project().id(), route, version)) {
            throw new RuleBroken("4.2.1", "patrol.round.no-route");
        }
        walks.start(
                new Walks.Walk(record.id(), route, version, sender.actor().id(), null, 0),
                round(record, sender, route),
                sender.device(),
                record.at(),
                sender.now(),
                sender.project().id());
    }

    /** A round that was planned anew while the phone was away is found again by its time. */
    private @Nullable UUID round(FieldRecord record, Sender sender, UUID route) {
        UUID projectId = sender.project().id();
        Optional<Round> meant = Optional.ofNullable(record.idOrNull("round")).flatMap(id -> rounds.byId(projectId, id));
        if (meant.isPresent() && !meant.get().routeId().equals(route)) {
            throw new RuleBroken("4.2.1", "patrol.round.other-route");
        }
        return meant.or(() -> rounds.matching(
                        projectId, route, record.at(), sender.project().zone()))
                .map(Round::id)
                .orElse(null);
    }

    private void close(FieldRecord record, Sender sender) {
        Walks.Walk walk = own(walks.locked(sender.project().id(), record.id("walk")), sender);
        String remark = record.text("remark", LONGEST_REMARK);
        if (walk.closedAt() != null) {
            throw new RuleBroken("4.2.1", "patrol.round.closed-already");
        }
        if (walk.findings() > 0) {
            throw new RuleBroken("4.3.1", "patrol.round.undecided", walk.findings());
        }
        Judgement judgement = walks.close(sender.project().id(), walk.id(), record.at(), sender.now(), remark);
        audit.record(
                sender.project().id(),
                "closed",
                "patrol.walk",
                walk.id(),
                null,
                Map.of("route", walk.routeId(), "at", record.at(), "counts", judgement.counts()));
    }

    /** A phone speaks for who is signed in on it. */
    static Walks.Walk own(Optional<Walks.Walk> found, Sender sender) {
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
