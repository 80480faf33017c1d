package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.IssuePaper;
import io.shouwen.patrol.form.view.IssuePaper.Entry;
import io.shouwen.patrol.form.view.IssuePaper.Signed;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills the issue sheet of a finding. */
@Component
@Clause("5.2")
@Transactional(propagation = Propagation.MANDATORY)
class IssueSheets {

    private final IssueSheetQueries records;

    IssueSheets(IssueSheetQueries records) {
        this.records = records;
    }

    /** @throws NotFound if it does not exist, or a butler may not see it */
    IssuePaper of(ProjectRef project, Actor actor, UUID id, Texts texts) {
        FormWords words = new FormWords(texts, project.zone());
        IssueSheetQueries.Issue issue = records.issue(project.id(), id, actor.leads() ? null : actor.id())
                .orElseThrow(NotFound::new);
        List<IssueSheetQueries.Dispatch> dispatches = records.dispatches(project.id(), id);
        List<IssueSheetQueries.Extension> extensions = records.extensions(project.id(), id);
        List<IssueSheetQueries.Signature> signatures = records.signatures(project.id(), id);
        List<String> opinion = new ArrayList<>();
        if (issue.decidedWay() != null) {
            String said = words.t(
                    "sheet." + issue.decidedWay().toLowerCase(java.util.Locale.ROOT),
                    issue.patroller(),
                    issue.decided() == null ? "" : issue.decided());
            opinion.add(said.strip().replaceFirst("[:：]$", ""));
        }
        List<String> manager = new ArrayList<>();
        dispatches.forEach(
                dispatch -> (dispatch.role().equals("MANAGER") ? manager : opinion).add(dispatched(words, dispatch)));
        extensions.forEach(extension -> manager.add(words.t(
                extension.granted() ? "extended" : "not-extended",
                words.minute(extension.to()),
                extension.reason(),
                extension.by(),
                words.minute(extension.at()))));
        return new IssuePaper(
                issue.id(),
                project.name(),
                issue.number(),
                words.minute(issue.foundAt()),
                issue.place(),
                issue.patroller(),
                issue.major(),
                issue.title(),
                issue.words().equals(issue.title()) ? "" : issue.words(),
                new Entry(opinion, signed(words, signatures, "SUPERVISOR")),
                new Entry(manager, signed(words, signatures, "MANAGER")),
                new Entry(
                        records.steps(project.id(), id).stream()
                                .map(step -> step(words, step))
                                .toList(),
                        signed(words, signatures, "HANDLER")),
                remarks(words, issue, extensions),
                records.photos(project.id(), id, words));
    }

    private static String dispatched(FormWords words, IssueSheetQueries.Dispatch dispatch) {
        String way = words.code("patrol.form.way.", dispatch.way());
        return words.t(
                "dispatched",
                dispatch.order() == null ? way : way + " " + dispatch.order(),
                dispatch.opinion(),
                dispatch.by(),
                words.minute(dispatch.at()));
    }

    private static String step(FormWords words, IssueSheetQueries.Step step) {
        return step.good() == null
                ? words.t("done", step.text(), step.by(), words.minute(step.at()))
                : words.t(
                        step.good() ? "verified" : "sent-back",
                        step.text(),
                        step.by(),
                        words.minute(step.at()),
                        step.means() == null ? "" : words.code("patrol.form.means.", step.means()));
    }

    private static @Nullable Signed signed(FormWords words, List<IssueSheetQueries.Signature> signatures, String role) {
        return signatures.stream()
                .filter(signature -> signature.role().equals(role))
                .reduce((first, last) -> last)
                .map(signature -> new Signed(signature.by(), words.minute(signature.at()), signature.drawing()))
                .orElse(null);
    }

    private static List<String> remarks(
            FormWords words, IssueSheetQueries.Issue issue, List<IssueSheetQueries.Extension> extensions) {
        List<String> remarks = new ArrayList<>();
        if (!"ON_THE_SPOT".equals(issue.decidedWay())) {
            remarks.add(words.t("due", words.minute(issue.dueAt())));
        }
        if (issue.closedAt() != null) {
            boolean late = issue.closedAt().isAfter(issue.dueAt());
            remarks.add(words.t(late ? "closed-late" : "closed", words.minute(issue.closedAt())));
        }
        if (extensions.stream().anyMatch(IssueSheetQueries.Extension::granted)) {
            remarks.add(words.t("was-extended"));
        }
        return remarks;
    }
}
