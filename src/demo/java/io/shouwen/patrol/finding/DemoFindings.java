package io.shouwen.patrol.finding;

import io.shouwen.patrol.finding.DemoPlaces.Seen;
import io.shouwen.patrol.finding.Findings.Found;
import io.shouwen.patrol.round.PhotoSubject;
import io.shouwen.patrol.round.Photos;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.DemoMoves;
import io.shouwen.tickets.WayOut;
import io.shouwen.tickets.handover.HandOverTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes the steps of the demo's findings through the use cases, after raising earlier deadlines. */
@Component
class DemoFindings {

    private final ReportFinding report;
    private final DecideFinding decide;
    private final DispatchFinding dispatch;
    private final HandleFinding handle;
    private final VerifyFinding verify;
    private final SignFinding sign;
    private final Findings findings;
    private final HandOverTicket handOver;
    private final DemoMoves moves;
    private final Photos photos;
    private final FileStore files;
    private final ProjectDirectory projects;

    DemoFindings(
            ReportFinding report,
            DecideFinding decide,
            DispatchFinding dispatch,
            HandleFinding handle,
            VerifyFinding verify,
            SignFinding sign,
            Findings findings,
            HandOverTicket handOver,
            DemoMoves moves,
            Photos photos,
            FileStore files,
            ProjectDirectory projects) {
        this.report = report;
        this.decide = decide;
        this.dispatch = dispatch;
        this.handle = handle;
        this.verify = verify;
        this.sign = sign;
        this.findings = findings;
        this.handOver = handOver;
        this.moves = moves;
        this.photos = photos;
        this.files = files;
        this.projects = projects;
    }

    /** Raises everything due until then. */
    void until(UUID id, Instant now) {
        moves.until(id, now);
    }

    private ProjectRef project() {
        return projects.byId(DemoData.PROJECT).orElseThrow();
    }

    private void step(UUID id, Actor by, Instant at, Runnable step) {
        until(id, at);
        DemoData.as(by, step);
    }

    UUID found(Seen seen, FindingStory story, int seed, boolean major) {
        UUID id = Ids.next();
        UUID by = seen.by().id();
        Found in = new Found(
                id,
                seen.walk(),
                seen.visit(),
                seen.checkpoint(),
                report.district(DemoData.PROJECT, seen.checkpoint(), seen.walk(), by),
                null,
                null,
                Objects.requireNonNullElse(seen.place(), story.place()),
                major,
                false,
                "");
        Instant told = seen.at().plusSeconds(20);
        step(
                id,
                seen.by(),
                told,
                () -> report.found(project(), seen.by(), in, story.title(), story.words(), seen.at(), told));
        keep(Ids.next(), id, seed, true, seen.at(), PhotoSubject.BEFORE);
        return id;
    }

    void decide(UUID id, Actor by, boolean onTheSpot, String words, Instant at) {
        step(id, by, at, () -> decide.decide(project(), id, by, onTheSpot, words, at, at));
    }

    void dispatch(UUID id, Actor by, Way way, String opinion, UUID to, Instant at) {
        step(id, by, at, () -> dispatch.dispatch(project(), id, by, Ids.next(), way, opinion, to, at));
    }

    /** The finding is accepted and handled, through its order if there is one. */
    void handle(UUID id, Actor by, String text, Instant accepted, Instant at) {
        Dispatch dispatched =
                Objects.requireNonNull(findings.find(DemoData.PROJECT, id).dispatch());
        UUID order = dispatched.order();
        if (order == null) {
            step(id, by, accepted, () -> handOver.accept(DemoData.PROJECT, id, by, accepted));
            step(id, by, at, () -> handle.handle(project(), id, by, text, at));
            return;
        }
        moves.accept(order, by, accepted);
        moves.settle(order, by, WayOut.HANDLED, text, at);
        moves.close(order, by, text, at);
    }

    void askForTime(UUID id, Actor by, String reason, Instant at) {
        moves.askForTime(id, by, reason, Duration.ofDays(2), at);
    }

    /** By the label of the place; where it lies at none, by a picture. */
    void verify(UUID id, Seen seen, String words, Instant at) {
        UUID look = Ids.next();
        boolean labelled = seen.code() != null;
        if (!labelled) {
            keep(look, id, id.hashCode(), false, at, PhotoSubject.VERIFIED);
        }
        VerificationProof proof = labelled ? VerificationProof.QR : VerificationProof.PHOTO;
        step(
                id,
                seen.by(),
                at,
                () -> verify.verify(
                        project(),
                        id,
                        seen.by(),
                        new VerifyFinding.Look(look, true, proof, seen.code(), words, at, at),
                        at));
    }

    void sign(UUID id, Actor by, SignatureRole as, Instant at) {
        UUID drawing =
                files.keep(DemoData.PROJECT, DemoPictures.signature(by.name())).id();
        String read = Objects.requireNonNull(findings.find(DemoData.PROJECT, id).verification())
                .hash();
        step(id, by, at, () -> sign.sign(project(), id, by, Ids.next(), as, read, drawing, at));
    }

    void photo(UUID id, int seed, Instant at, PhotoSubject shows) {
        keep(Ids.next(), id, seed, false, at, shows);
    }

    /** @param record what it was taken for, which may come later */
    private void keep(UUID record, UUID id, int seed, boolean wrong, Instant at, PhotoSubject shows) {
        photos.keep(DemoData.PROJECT, record, DemoPictures.place(seed, wrong), at, id, null, shows);
    }
}
