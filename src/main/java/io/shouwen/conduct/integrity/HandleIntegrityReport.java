package io.shouwen.conduct.integrity;

import io.shouwen.conduct.integrity.IntegrityEntry.Kind;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.StoredFile;
import io.shouwen.platform.security.Actor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the group's quality does with a report. Reading is recorded too, in an audit chain of these reports alone. */
@Component
@Clause("2.4.6")
class HandleIntegrityReport {

    private static final String SUBJECT = "integrity-report";

    private final IntegrityScope scope;
    private final IntegrityReports reports;
    private final FileStore files;
    private final Audit audit;

    HandleIntegrityReport(IntegrityScope scope, IntegrityReports reports, FileStore files, Audit audit) {
        this.scope = scope;
        this.reports = reports;
        this.files = files;
        this.audit = audit;
    }

    /** Reads what is not sealed. @throws NotFound if the person is not of the group's quality */
    <T> T look(Actor actor, Supplier<T> reading) {
        if (!scope.opensFor(actor)) {
            throw new NotFound();
        }
        return scope.read(actor, reading);
    }

    /** @throws NotFound if the person is not of the group's quality */
    <T> T as(Actor actor, Supplier<T> work) {
        return scope.call(actor, () -> {
            if (!scope.opensFor(actor)) {
                throw new NotFound();
            }
            return work.get();
        });
    }

    /** @param files ids of what was sent along */
    record Opened(IntegrityReport report, List<UUID> files) {}

    Opened read(Actor actor, UUID id) {
        return as(actor, () -> {
            IntegrityReport report = reports.find(id);
            audit.record(IntegrityScope.ID, "read", SUBJECT, id, null, null);
            return new Opened(report, reports.files(id));
        });
    }

    /** @param path of its content */
    record OpenedFile(StoredFile file, Path path) {}

    OpenedFile file(Actor actor, UUID id, UUID file) {
        return as(actor, () -> {
            audit.record(IntegrityScope.ID, "opened-file", SUBJECT, id, null, Map.of("file", file));
            StoredFile stored = reports.file(id, file);
            return new OpenedFile(stored, files.content(stored).orElseThrow(NotFound::new));
        });
    }

    /** Idempotent by the entry's id. @param decision only for a decision */
    void write(
            Actor actor,
            UUID report,
            UUID entry,
            Kind kind,
            @Nullable IntegrityDecision decision,
            String words,
            Instant now) {
        as(actor, () -> {
            IntegrityReport before = reports.forEntry(report);
            if (!reports.written(entry)) {
                IntegrityEntry next = new IntegrityEntry(entry, kind, decision, words, actor.id(), now);
                before.with(next);
                reports.add(report, next);
                audit.record(
                        IntegrityScope.ID,
                        kind.name().toLowerCase(Locale.ROOT),
                        SUBJECT,
                        report,
                        null,
                        Map.of("entry", entry, "decision", decision == null ? "" : decision.name()));
            }
            return true;
        });
    }
}
