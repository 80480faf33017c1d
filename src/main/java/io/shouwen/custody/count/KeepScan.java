package io.shouwen.custody.count;

import io.shouwen.custody.Place;
import io.shouwen.custody.Places;
import io.shouwen.custody.ScannedCode;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each scan of a count, idempotent by its id, and says what it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
public class KeepScan {

    /** What the scanning page answers, with sound and colour. */
    public enum Answer {
        RIGHT,
        AGAIN,
        WRONG,
        UNKNOWN;

        /** As static/js/scanner.js calls it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param place set if the label of a place was scanned: where the person stands now */
    public record Heard(
            Answer answer, String code, @Nullable UUID place) {}

    private final CountSessions counts;
    private final CountedThings things;
    private final Scans scans;
    private final Places places;
    private final Live live;

    KeepScan(CountSessions counts, CountedThings things, Scans scans, Places places, Live live) {
        this.counts = counts;
        this.things = things;
        this.scans = scans;
        this.places = places;
        this.live = live;
    }

    /**
     * @param read as the scanner gave it
     * @param sent the count, or a phone's begin that joined one
     * @param slot the slot or hook it was scanned at; null for the last one whose label this person scanned
     * @param at when it was scanned, also on a phone without signal
     * @throws RuleBroken if the count has ended, or the id belongs to another scan
     */
    public Heard keep(
            UUID projectId, UUID sent, UUID id, String read, @Nullable UUID slot, Actor by, Instant at, Instant now) {
        UUID count = counts.joined(projectId, sent);
        CountSession session = counts.forScan(projectId, count).orElseThrow(NotFound::new);
        RuleBroken.throwIf(session.mayScan());
        String code = ScannedCode.of(read);
        if (code.isEmpty()) {
            throw new RuleBroken("4.1.2.8", "custody.count.rule.nothing-scanned");
        }
        Instant judged = session.judged(at, now);
        Optional<Place> label = places.byCode(projectId, code);
        UUID stands = label.isPresent() ? null : slot(projectId, count, slot, by, judged);
        Scan scan = new Scan(id, code, stands, judged);
        if (!scans.insert(projectId, count, scan, label.map(Place::id).orElse(null), by.id(), now)) {
            throw new RuleBroken("4.1.2.8", "custody.count.rule.other-scan");
        }
        live.publish(projectId, "counts", count.toString());
        return label.map(place -> new Heard(
                        things.holds(projectId, session.scope(), place.id()) ? Answer.RIGHT : Answer.WRONG,
                        code,
                        place.id()))
                .orElseGet(() -> new Heard(answer(projectId, session, scan, now), code, null));
    }

    private @Nullable UUID slot(UUID projectId, UUID count, @Nullable UUID named, Actor by, Instant at) {
        return Optional.ofNullable(named)
                .or(() -> scans.place(projectId, count, by.id(), at))
                .map(id -> places.byId(projectId, id).orElseThrow(NotFound::new))
                .filter(place -> place.kind() == Place.Kind.SLOT || place.kind() == Place.Kind.HOOK)
                .map(Place::id)
                .orElse(null);
    }

    private Answer answer(UUID projectId, CountSession session, Scan scan, Instant now) {
        var same = scans.of(projectId, session.id(), scan.code());
        if (!same.getFirst().id().equals(scan.id())) {
            return Answer.AGAIN;
        }
        Outcome outcome = Tally.of(things.scanned(projectId, session, same, now), same)
                .lines()
                .getFirst()
                .outcome();
        return switch (outcome) {
            case RIGHT -> Answer.RIGHT;
            case UNKNOWN -> Answer.UNKNOWN;
            case ELSEWHERE, MISSING, TWICE -> Answer.WRONG;
        };
    }
}
