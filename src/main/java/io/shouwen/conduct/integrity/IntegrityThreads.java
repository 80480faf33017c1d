package io.shouwen.conduct.integrity;

import io.shouwen.conduct.integrity.view.IntegrityThreadPage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;

/** What a reporter sees of a report: names of staff are not among it. */
final class IntegrityThreads {

    private IntegrityThreads() {}

    static IntegrityThreadPage of(ProjectRef project, String code, IntegrityReport report, Form form) {
        return new IntegrityThreadPage(
                project.name(),
                project.code(),
                code,
                report.receivedAt(),
                report.words(),
                report.entries().stream()
                        .map(entry -> new IntegrityThreadPage.Entry(
                                entry.kind() == IntegrityEntry.Kind.REPORTER,
                                entry.kind().messageKey(),
                                entry.decision() == null
                                        ? null
                                        : entry.decision().messageKey(),
                                entry.words(),
                                entry.at()))
                        .toList(),
                report.closed(),
                Ids.next(),
                form);
    }
}
