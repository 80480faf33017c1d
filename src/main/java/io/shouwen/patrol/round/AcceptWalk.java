package io.shouwen.patrol.round;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A superior accepts a doubtful walk under their own name and with a reason; from then on it counts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.2.1")
class AcceptWalk {

    private final Walks walks;
    private final JudgeWalk judge;
    private final Audit audit;

    AcceptWalk(Walks walks, JudgeWalk judge, Audit audit) {
        this.walks = walks;
        this.judge = judge;
        this.audit = audit;
    }

    /** Message key of the reason why this person may not accept a walk with this verdict; null if they may. */
    static @Nullable String refusal(Verdict verdict, UUID walker, Actor by) {
        if (!verdict.doubtful()) {
            return "patrol.round.not-doubtful";
        }
        return walker.equals(by.id()) ? "patrol.round.own-walk" : null;
    }

    void accept(UUID project, UUID id, Actor by, String words, Instant now) {
        Walks.Walk walk = walks.locked(project, id).orElseThrow(NotFound::new);
        Verdict before = walks.verdict(project, id).orElse(Verdict.LACKING);
        String refusal = refusal(before, walk.byId(), by);
        if (refusal != null) {
            throw new RuleBroken("4.2.1", refusal);
        }
        walks.accept(project, Ids.next(), id, by.id(), now, words);
        judge.again(project, id, now);
        audit.record(
                project,
                "accepted",
                "patrol.walk",
                id,
                Map.of("verdict", before),
                Map.of("verdict", Verdict.ACCEPTED, "reason", words));
    }
}
