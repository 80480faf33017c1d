package io.shouwen.conduct.integrity;

import io.shouwen.conduct.integrity.IntegrityEntry.Kind;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a reporter does: sends a report, reads the answers and writes back. The audit log has no entry of it, because an
 * entry names an address; the report itself is the fact.
 */
@Component
@Clause("2.4.6")
class TakeIntegrityReport {

    private final IntegrityScope scope;
    private final IntegrityReports reports;

    TakeIntegrityReport(IntegrityScope scope, IntegrityReports reports) {
        this.scope = scope;
        this.reports = reports;
    }

    /** Idempotent by the report's id. */
    void take(IntegrityReport report, String code, List<Prepared> photos) {
        if (!scope.call(Actor.SYSTEM, () -> reports.insert(report, code, photos))) {
            throw new RuleBroken("2.4.6", "conduct.integrity.rule.sent-otherwise");
        }
    }

    /** Empty if there is no such code. */
    Optional<IntegrityReport> read(String code) {
        return scope.call(Actor.SYSTEM, () -> reports.byCode(code).map(reports::find));
    }

    /** Idempotent by the entry's id. @throws RuleBroken if the report is closed */
    void write(UUID report, UUID entry, String words, Instant now) {
        scope.call(Actor.SYSTEM, () -> {
            IntegrityReport before = reports.forEntry(report);
            if (!reports.written(entry)) {
                IntegrityEntry next = new IntegrityEntry(entry, Kind.REPORTER, null, words, null, now);
                before.with(next);
                reports.add(report, next);
            }
            return true;
        });
    }
}
