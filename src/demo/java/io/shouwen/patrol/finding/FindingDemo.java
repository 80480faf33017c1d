package io.shouwen.patrol.finding;

import io.shouwen.patrol.finding.Findings.Found;
import io.shouwen.patrol.round.PhotoSubject;
import io.shouwen.patrol.round.Photos;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.Departments;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.LeadTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two weeks of findings that went their path, and some at each step of it. */
@Component
class FindingDemo implements DemoData {

    private static final int PAST = 34;

    private final ReportFinding reportFinding;
    private final DecideFinding decideFinding;
    private final DispatchFinding dispatchFinding;
    private final HandleFinding handleFinding;
    private final VerifyFinding verifyFinding;
    private final Findings findings;
    private final SheetText sheet;
    private final DemoEnds facts;
    private final LeadTicket tickets;
    private final DemoPlaces places;
    private final Photos photos;
    private final FileStore files;
    private final StaffDirectory staff;
    private final Departments departments;
    private final ProjectDirectory projects;
    private final Random random = new Random(20_261_124);

    FindingDemo(
            ReportFinding reportFinding,
            DecideFinding decideFinding,
            DispatchFinding dispatchFinding,
            HandleFinding handleFinding,
            VerifyFinding verifyFinding,
            Findings findings,
            SheetText sheet,
            DemoEnds facts,
            LeadTicket tickets,
            DemoPlaces places,
            Photos photos,
            FileStore files,
            StaffDirectory staff,
            Departments departments,
            ProjectDirectory projects) {
        this.reportFinding = reportFinding;
        this.decideFinding = decideFinding;
        this.dispatchFinding = dispatchFinding;
        this.handleFinding = handleFinding;
        this.verifyFinding = verifyFinding;
        this.findings = findings;
        this.sheet = sheet;
        this.facts = facts;
        this.tickets = tickets;
        this.places = places;
        this.photos = photos;
        this.files = files;
        this.staff = staff;
        this.departments = departments;
        this.projects = projects;
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public void load(Instant now) {
        ProjectRef project = projects.byId(PROJECT).orElseThrow();
        Actor butler = places.butler(PROJECT);
        List<DemoPlaces.Seen> seen = places.of(PROJECT, butler, now, PAST);
        for (int n = 0; n < seen.size(); n++) {
            DemoPlaces.Seen at = seen.get(n);
            if (n % 3 == 0) {
                atOnce(project, at, n, now);
            } else {
                List<DemoStory> fitting = DemoStory.at(at.place());
                signed(project, at, fitting.get(random.nextInt(fitting.size())), n, now);
            }
        }
        today(project, butler, now);
    }

    private void today(ProjectRef project, Actor butler, Instant now) {
        Actor supervisor = anyone(Role.SUPERVISOR);
        List<DemoStory> stories = DemoStory.ALL;
        found(project, DemoPlaces.here(butler, now, 12), stories.get(10), 101, false, now);
        reported(project, butler, stories.get(1), 25, 102, false, now);
        reported(project, butler, stories.get(6), 55, 103, false, now);
        reported(project, butler, stories.get(2), 60 * 50, 104, false, now);
        reported(project, butler, DemoStory.MAJOR, 18, 105, true, now);
        UUID glass = dispatched(project, butler, supervisor, stories.get(3), department("工程部"), 60 * 3, 106, now);
        facts.asked(PROJECT, glass, supervisor.id(), "玻璃要定制，厂家后天送到", now);
        dispatched(project, butler, supervisor, stories.get(7), butler.id(), 60 * 5, 107, now);
        dispatched(project, butler, supervisor, stories.get(0), department("保洁部"), 60 * 4, 108, now);
        UUID clean = dispatched(project, butler, supervisor, stories.get(4), department("保洁部"), 60 * 6, 109, now);
        UUID dirty = dispatched(project, butler, supervisor, stories.get(9), department("保洁部"), 60 * 7, 110, now);
        Actor cleaner = actor(department("保洁部"));
        for (UUID id : List.of(clean, dirty)) {
            tickets.accept(project, id, cleaner, now);
            handleFinding.handle(project, id, cleaner, stories.get(4).done());
            photos.keep(PROJECT, Ids.next(), DemoPictures.place(109, false), now, id, null, PhotoSubject.HANDLED);
        }
        UUID look = Ids.next();
        photos.keep(PROJECT, look, DemoPictures.place(110, false), now, dirty, null, PhotoSubject.VERIFIED);
        Instant then = Objects.requireNonNull(findings.find(PROJECT, dirty).remedy())
                .at()
                .plusSeconds(1);
        verifyFinding.verify(
                project,
                dirty,
                butler,
                new VerifyFinding.Look(look, true, VerificationProof.PHOTO, null, "地面干净，无异味", then, then),
                then);
    }

    private UUID dispatched(
            ProjectRef project,
            Actor butler,
            Actor supervisor,
            DemoStory story,
            UUID to,
            int ago,
            int seed,
            Instant now) {
        UUID id = reported(project, butler, story, ago, seed, false, now);
        dispatchFinding.dispatch(project, id, supervisor, Ids.next(), story.way(), "请今天内处理好，完成后报复核", to, now);
        return id;
    }

    private UUID reported(
            ProjectRef project, Actor butler, DemoStory story, int ago, int seed, boolean major, Instant now) {
        DemoPlaces.Seen seen = DemoPlaces.here(butler, now, ago);
        UUID id = found(project, seen, story, seed, major, now);
        decideFinding.decide(project, id, seen.by(), false, "需要专人处理", seen.at().plusSeconds(60), now);
        return id;
    }

    private UUID found(
            ProjectRef project, DemoPlaces.Seen seen, DemoStory story, int seed, boolean major, Instant now) {
        UUID id = Ids.next();
        reportFinding.found(
                project,
                seen.by(),
                new Found(
                        id,
                        seen.walk(),
                        seen.visit(),
                        seen.checkpoint(),
                        reportFinding.district(
                                PROJECT,
                                seen.checkpoint(),
                                seen.walk(),
                                seen.by().id()),
                        null,
                        null,
                        Objects.requireNonNullElse(seen.place(), story.place()),
                        major),
                story.title(),
                story.words(),
                seen.at(),
                seen.at().isBefore(now.minus(Duration.ofHours(12))) ? seen.at().plusSeconds(90) : now);
        photo(id, seed, true, seen.at(), PhotoSubject.BEFORE);
        return id;
    }

    private void atOnce(ProjectRef project, DemoPlaces.Seen seen, int seed, Instant now) {
        UUID id = found(project, seen, DemoStory.AT_ONCE, seed, false, now);
        Instant at = seen.at().plusSeconds(80);
        String done = DemoStory.AT_ONCE.done();
        findings.decided(findings.find(PROJECT, id).decide(seen.by(), true, done, at), at);
        photo(id, seed, false, at, PhotoSubject.AFTER);
        UUID settlement = facts.settled(PROJECT, id, seen.by().id(), "ON_THE_SPOT", done, at);
        facts.closed(PROJECT, id, settlement, seen.by().id(), done, at);
    }

    private void signed(ProjectRef project, DemoPlaces.Seen seen, DemoStory story, int seed, Instant now) {
        UUID id = found(project, seen, story, seed, false, now);
        Actor supervisor = anyone(Role.SUPERVISOR);
        Actor handler =
                anyone(story.way() == Way.FACILITY ? Role.REPAIR : story.way() == Way.STAFF ? Role.HEAD : Role.BUTLER);
        Instant reported = seen.at().plusSeconds(70);
        Instant dispatched = reported.plus(Duration.ofMinutes(20 + random.nextInt(seed % 9 == 1 ? 900 : 150)));
        Instant handled = dispatched.plus(Duration.ofMinutes(60 + random.nextInt(seed % 7 == 2 ? 3000 : 300)));
        Instant verified = handled.plus(Duration.ofMinutes(30 + random.nextInt(200)));
        if (verified.plus(Duration.ofHours(3)).isAfter(now)) {
            decideFinding.decide(project, id, seen.by(), false, "", reported, now);
            return;
        }
        findings.decided(findings.find(PROJECT, id).decide(seen.by(), false, "", reported), reported);
        UUID order = story.way().ordered()
                ? facts.order(
                        project,
                        story.way() == Way.FACILITY ? Kind.REPAIR : Kind.BREACH,
                        story,
                        supervisor.id(),
                        dispatched)
                : null;
        findings.dispatched(findings.find(PROJECT, id)
                .dispatch(Ids.next(), supervisor, story.way(), "按规定时限处理", handler.id(), order, dispatched));
        if (order != null) {
            UUID end = facts.settled(PROJECT, order, handler.id(), "HANDLED", story.done(), handled);
            facts.closed(PROJECT, order, end, handler.id(), story.done(), handled);
        }
        UUID settlement = facts.settled(PROJECT, id, handler.id(), "HANDLED", story.done(), handled);
        photo(id, seed, false, handled, PhotoSubject.HANDLED);
        Finding done = findings.find(PROJECT, id);
        VerifyFinding.Look look =
                new VerifyFinding.Look(Ids.next(), true, VerificationProof.QR, null, "现场看过，已恢复", verified, verified);
        String content = sheet.of(project, done, seen.by(), look);
        Verification seenRight = new Verification(
                look.id(),
                settlement,
                seen.by().id(),
                verified,
                VerificationProof.QR,
                true,
                look.words(),
                handler.id(),
                done.signers(),
                content,
                Sha256.hex(content));
        findings.verified(done, seenRight, verified);
        Finding verifiedNow = findings.find(PROJECT, id);
        Instant at = verified;
        for (SignatureRole as : seenRight.signers()) {
            Actor by = as == SignatureRole.HANDLER ? handler : supervisor;
            at = at.plus(Duration.ofMinutes(10 + random.nextInt(60)));
            UUID drawing =
                    files.keep(PROJECT, DemoPictures.signature(by.name())).id();
            findings.signed(verifiedNow, Ids.next(), new FindingSignature(as, by.id(), at), drawing);
        }
        facts.closed(PROJECT, id, settlement, supervisor.id(), story.done(), at);
    }

    private void photo(UUID id, int seed, boolean wrong, Instant at, PhotoSubject shows) {
        photos.keep(PROJECT, Ids.next(), DemoPictures.place(seed, wrong), at, id, null, shows);
    }

    private UUID department(String name) {
        return departments.list(PROJECT).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Actor actor(UUID department) {
        UUID head = departments.byId(PROJECT, department).orElseThrow().head();
        StaffMember member = staff.byId(PROJECT, Objects.requireNonNull(head)).orElseThrow();
        return Actor.of(member.id(), member.name(), Role.HEAD);
    }

    private Actor anyone(Role role) {
        List<StaffMember> holders = staff.holders(PROJECT, role);
        StaffMember one = holders.get(random.nextInt(holders.size()));
        return Actor.of(one.id(), one.name(), role);
    }
}
