package io.shouwen.patrol.finding;

import io.shouwen.patrol.route.Checkpoint;
import io.shouwen.patrol.route.Routes;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Verifies the work on the spot: the finding then waits for signatures, or goes back to the handler. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.3.4")
class VerifyFinding {

    /**
     * @param id also the id under which its photos are stored beforehand
     * @param tag the scanned or typed tag
     * @param at by the verifier's clock
     * @param real the same moment by the server's clock
     */
    record Look(
            UUID id,
            boolean good,
            VerificationProof means,
            @Nullable String tag,
            String words,
            Instant at,
            Instant real) {}

    private final Findings findings;
    private final LeadTicket tickets;
    private final FindingNews news;
    private final Verifiers verifiers;
    private final Signers signers;
    private final SheetText sheet;
    private final Routes routes;
    private final JdbcClient jdbc;

    VerifyFinding(
            Findings findings,
            LeadTicket tickets,
            FindingNews news,
            Verifiers verifiers,
            Signers signers,
            SheetText sheet,
            Routes routes,
            JdbcClient jdbc) {
        this.findings = findings;
        this.tickets = tickets;
        this.news = news;
        this.verifiers = verifiers;
        this.signers = signers;
        this.sheet = sheet;
        this.routes = routes;
        this.jdbc = jdbc;
    }

    void verify(ProjectRef project, UUID id, Actor by, Look look, Instant now) {
        Finding before = findings.forMove(project.id(), id);
        String content = before.remedy() == null ? "" : sheet.of(project, before, by, look);
        Set<UUID> may = new HashSet<>(verifiers.of(project.id(), before, now));
        may.addAll(verifiers.of(project.id(), before, look.real()));
        Finding after = before.verify(
                look.id(), by, may, look.good(), look.means(), look.words(), content, Sha256.hex(content), look.real());
        onTheSpot(project, id, look);
        Remedy done = Objects.requireNonNull(before.remedy());
        findings.verified(
                before,
                new Verification(
                        look.id(),
                        done.id(),
                        by.id(),
                        look.at(),
                        look.means(),
                        look.good(),
                        look.words(),
                        done.by(),
                        look.good() ? before.signers() : Set.of(),
                        content,
                        ""),
                now);
        news.said(after, look.good() ? "verified" : "found-wrong", look.words());
        if (look.good()) {
            news.tell(
                    after,
                    by,
                    signers.toSign(project.id(), after),
                    Notifications.Kind.TASK,
                    "patrol.finding.told.verified",
                    by.name());
        } else {
            back(project, before, done, by, look.words(), now);
        }
    }

    private void back(ProjectRef project, Finding before, Remedy done, Actor by, String words, Instant now) {
        Dispatch dispatch = Objects.requireNonNull(before.dispatch());
        tickets.sendBack(project, before.id(), by, words, now);
        if (dispatch.order() != null) {
            tickets.sendOrderBack(project, dispatch.order(), by, words, now);
        }
        news.tell(
                before,
                by,
                List.of(done.by(), dispatch.by()),
                Notifications.Kind.TASK,
                "patrol.finding.told.wrong",
                by.name(),
                words);
    }

    /** The proof is the tag of the place or a photo. */
    private void onTheSpot(ProjectRef project, UUID id, Look look) {
        if (look.means() == VerificationProof.PHOTO) {
            if (!jdbc.sql(
                            "select exists (select from patrol.photo where project_id = ? and record_id = ? and finding_id = ?)")
                    .params(project.id(), look.id(), id)
                    .query(Boolean.class)
                    .single()) {
                throw new RuleBroken("4.3.4", "patrol.finding.rule.no-photo");
            }
            return;
        }
        UUID read = look.tag() == null
                ? null
                : routes.byTag(project.id(), look.tag()).map(Checkpoint::id).orElse(null);
        if (read == null || !read.equals(findings.checkpoint(project.id(), id))) {
            throw new RuleBroken("4.3.4", "patrol.finding.rule.other-place");
        }
    }
}
