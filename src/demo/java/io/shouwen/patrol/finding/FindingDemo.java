package io.shouwen.patrol.finding;

import io.shouwen.patrol.finding.DemoPlaces.Seen;
import io.shouwen.patrol.round.PhotoSubject;
import io.shouwen.platform.History;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.Department;
import io.shouwen.staff.Departments;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
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
    private static final String OPINION = "请今天内处理好，完成后报复核";

    private final DemoFindings findings;
    private final DemoPlaces places;
    private final DemoAccounts accounts;
    private final StaffDirectory staff;
    private final Departments departments;
    private final Random random = new Random(20_261_124);

    FindingDemo(
            DemoFindings findings,
            DemoPlaces places,
            DemoAccounts accounts,
            StaffDirectory staff,
            Departments departments) {
        this.findings = findings;
        this.places = places;
        this.accounts = accounts;
        this.staff = staff;
        this.departments = departments;
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public void load(Instant now) {
        Actor butler = accounts.actor("butler");
        History.write(() -> {
            List<Seen> seen = places.of(PROJECT, butler, now, PAST);
            for (int n = 0; n < seen.size(); n++) {
                Seen at = seen.get(n);
                List<FindingStory> fitting = FindingStory.at(at.place());
                findings.until(
                        n % 3 == 0 ? atOnce(at, n) : signed(at, fitting.get(random.nextInt(fitting.size())), n, now),
                        now);
            }
            findings.until(reported(butler, FindingStory.ALL.get(2), 60 * 50, 104, false, now), now);
        });
        today(butler, now);
    }

    private UUID atOnce(Seen seen, int seed) {
        UUID id = findings.found(seen, FindingStory.AT_ONCE, seed, false);
        findings.decide(
                id, seen.by(), true, FindingStory.AT_ONCE.done(), seen.at().plusSeconds(80));
        findings.photo(id, seed, seen.at().plusSeconds(80), PhotoSubject.AFTER);
        return id;
    }

    private UUID signed(Seen seen, FindingStory story, int seed, Instant now) {
        Actor supervisor = accounts.actor("supervisor");
        Instant reported = seen.at().plusSeconds(70);
        Instant dispatched = reported.plus(Duration.ofMinutes(20 + random.nextInt(seed % 17 == 1 ? 900 : 150)));
        Instant handled = dispatched.plus(Duration.ofMinutes(60 + random.nextInt(seed % 13 == 2 ? 3000 : 300)));
        Instant verified = handled.plus(Duration.ofMinutes(30 + random.nextInt(200)));
        UUID id = findings.found(seen, story, seed, false);
        findings.decide(id, seen.by(), false, "", reported);
        if (verified.plus(Duration.ofHours(3)).isAfter(now)) {
            return id;
        }
        Actor handler = handler(story);
        UUID to = story.way() == Way.STAFF ? department(story).id() : handler.id();
        findings.dispatch(id, supervisor, story.way(), "按规定时限处理", to, dispatched);
        findings.handle(id, handler, story.done(), dispatched.plus(Duration.ofMinutes(9)), handled);
        findings.photo(id, seed, handled, PhotoSubject.HANDLED);
        findings.verify(id, seen, "现场看过，已恢复", verified);
        Instant at = verified;
        for (SignatureRole as : List.of(SignatureRole.HANDLER, SignatureRole.SUPERVISOR)) {
            at = at.plus(Duration.ofMinutes(10 + random.nextInt(60)));
            findings.sign(id, as == SignatureRole.HANDLER ? handler : supervisor, as, at);
        }
        return id;
    }

    private void today(Actor butler, Instant now) {
        Actor supervisor = accounts.actor("supervisor");
        Actor cleaner = accounts.actor("cleaning");
        List<FindingStory> stories = FindingStory.ALL;
        findings.found(DemoPlaces.here(butler, now, 12), stories.get(10), 101, false);
        reported(butler, stories.get(1), 25, 102, false, now);
        reported(butler, stories.get(6), 55, 103, false, now);
        reported(butler, FindingStory.MAJOR, 18, 105, true, now);
        UUID glass =
                dispatched(butler, supervisor, stories.get(3), department("工程部").id(), 60 * 3, 106, now);
        findings.askForTime(glass, supervisor, "玻璃要定制，厂家后天送到", now);
        dispatched(butler, supervisor, stories.get(7), butler.id(), 60 * 5, 107, now);
        UUID cleaning = department("保洁部").id();
        dispatched(butler, supervisor, stories.get(0), cleaning, 60 * 4, 108, now);
        UUID clean = dispatched(butler, supervisor, stories.get(4), cleaning, 60 * 6, 109, now);
        UUID dirty = dispatched(butler, supervisor, stories.get(9), cleaning, 60 * 7, 110, now);
        for (UUID id : List.of(clean, dirty)) {
            findings.handle(
                    id,
                    cleaner,
                    stories.get(4).done(),
                    now.minus(Duration.ofMinutes(70)),
                    now.minus(Duration.ofMinutes(40)));
            findings.photo(id, 109, now.minus(Duration.ofMinutes(40)), PhotoSubject.HANDLED);
        }
        findings.verify(dirty, DemoPlaces.here(butler, now, 20), "地面干净，无异味", now.minus(Duration.ofMinutes(20)));
    }

    private UUID reported(Actor butler, FindingStory story, int ago, int seed, boolean major, Instant now) {
        Seen seen = DemoPlaces.here(butler, now, ago);
        UUID id = findings.found(seen, story, seed, major);
        findings.decide(id, butler, false, "需要专人处理", seen.at().plusSeconds(60));
        return id;
    }

    private UUID dispatched(
            Actor butler, Actor supervisor, FindingStory story, UUID to, int ago, int seed, Instant now) {
        UUID id = reported(butler, story, ago, seed, false, now);
        findings.dispatch(id, supervisor, story.way(), OPINION, to, now.minus(Duration.ofMinutes(ago - 15L)));
        return id;
    }

    private Actor handler(FindingStory story) {
        return switch (story.way()) {
            case FACILITY -> anyone(Role.REPAIR);
            case STAFF -> head(department(story));
            default -> anyone(Role.BUTLER);
        };
    }

    private Department department(FindingStory story) {
        return department(story.title().contains("绿") ? "绿化部" : "保洁部");
    }

    private Department department(String name) {
        return departments.list(PROJECT).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Actor head(Department department) {
        StaffMember member =
                staff.byId(PROJECT, Objects.requireNonNull(department.head())).orElseThrow();
        return Actor.of(member.id(), member.name(), Role.HEAD);
    }

    private Actor anyone(Role role) {
        List<StaffMember> holders = staff.holders(PROJECT, role);
        StaffMember one = holders.get(random.nextInt(holders.size()));
        return Actor.of(one.id(), one.name(), role);
    }
}
