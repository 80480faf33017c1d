package io.shouwen.patrol.finding;

import io.shouwen.custody.CountDiffers;
import io.shouwen.custody.CountFollowUp;
import io.shouwen.patrol.finding.Findings.Found;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A count that differs is a finding, reported to the supervisor. The finding has the id of the count, so that there is
 * one and each leads to the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.8", "4.3.1"})
class ReportCountDifference implements CountFollowUp {

    private static final int MOST_LINES = 40;

    private final ReportFinding reportFinding;
    private final DecideFinding decideFinding;
    private final Findings findings;
    private final ProjectDirectory projects;
    private final MessageSource messages;

    ReportCountDifference(
            ReportFinding reportFinding,
            DecideFinding decideFinding,
            Findings findings,
            ProjectDirectory projects,
            MessageSource messages) {
        this.reportFinding = reportFinding;
        this.decideFinding = decideFinding;
        this.findings = findings;
        this.projects = projects;
        this.messages = messages;
    }

    /** Idempotent by the count's id. */
    @EventListener
    void differs(CountDiffers count) {
        if (findings.exists(count.projectId(), count.count())) {
            return;
        }
        ProjectRef project = projects.byId(count.projectId()).orElseThrow();
        Texts texts = new Texts(messages, Texts.CHINESE);
        Found found = new Found(count.count(), null, null, null, null, null, null, count.place(), false, false, "");
        reportFinding.found(
                project,
                count.by(),
                found,
                texts.t(
                        "patrol.finding.count.title",
                        count.place(),
                        count.differences().size()),
                count.differences().stream()
                        .limit(MOST_LINES)
                        .map(one -> said(one, texts))
                        .collect(Collectors.joining("\n")),
                count.at(),
                count.at());
        decideFinding.decide(
                project,
                count.count(),
                count.by(),
                false,
                texts.t("patrol.finding.count.reported"),
                count.at(),
                count.at());
    }

    private static String said(CountDiffers.Difference one, Texts texts) {
        String where = one.expected().isEmpty() && one.seen().isEmpty()
                ? ""
                : texts.t(
                        "patrol.finding.count.where",
                        one.expected().isEmpty() ? "—" : one.expected(),
                        one.seen().isEmpty() ? "—" : one.seen());
        return (texts.t(one.messageKey()) + "：" + (one.label() + " " + one.code()).strip() + " " + where).strip();
    }

    @Override
    public Optional<String> path(UUID projectId, UUID count, Actor reader) {
        return FindingAccess.all(reader) && findings.exists(projectId, count)
                ? Optional.of("patrol/findings/" + count)
                : Optional.empty();
    }
}
