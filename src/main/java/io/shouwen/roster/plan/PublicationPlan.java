package io.shouwen.roster.plan;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.roster.DueCover;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What publishing these days would change, and what prevents it.
 *
 * @param fresh drafts that would become known to staff
 * @param ended published shifts that would end
 * @param open gaps without a person responsible
 * @param shortRests rests that are too short, where one of the two shifts is new
 */
@Clause("2.1.1")
record PublicationPlan(
        LocalDate from,
        LocalDate to,
        List<RosterShift> fresh,
        List<RosterShift> ended,
        List<RosterGap> open,
        List<ShortRest> shortRests) {

    /** The person responsible for a gap, and the reason. */
    record Word(UUID staffId, String why) {}

    /** @param near all shifts of the days, and of two days before and after */
    static PublicationPlan of(
            LocalDate from,
            LocalDate to,
            Collection<RosterShift> near,
            Collection<DueCover> due,
            Collection<RosterGap.Answer> answers) {
        List<RosterShift> fresh = near.stream()
                .filter(shift -> shift.in(from, to) && !shift.published() && !shift.dropped())
                .toList();
        List<RosterShift> ended = near.stream()
                .filter(shift -> shift.in(from, to) && shift.published() && shift.dropped())
                .toList();
        List<RosterShift> known = new ArrayList<>(near.stream()
                .filter(RosterShift::published)
                .filter(shift -> !ended.contains(shift))
                .toList());
        known.addAll(fresh);
        Set<UUID> news = fresh.stream().map(RosterShift::id).collect(Collectors.toSet());
        List<ShortRest> rests = ShortRest.among(known).stream()
                .filter(rest -> news.contains(rest.before().id())
                        || news.contains(rest.after().id()))
                .toList();
        return new PublicationPlan(from, to, fresh, ended, RosterGap.open(RosterGap.of(due, known), answers), rests);
    }

    /** Everybody whose shifts change. */
    Set<UUID> concerned() {
        Set<UUID> people = new TreeSet<>();
        fresh.forEach(shift -> people.add(shift.staffId()));
        ended.forEach(shift -> people.add(shift.staffId()));
        return people;
    }

    /**
     * The answers, one per open gap.
     *
     * @throws RuleBroken if a gap has no person or no reason, or short rests are accepted without a reason
     */
    List<RosterGap.Answer> answered(Map<String, Word> words, @Nullable String restReason) {
        if (!shortRests.isEmpty() && (restReason == null || restReason.isBlank())) {
            throw new RuleBroken("2.1.1", "roster.publish.rest-unaccepted");
        }
        List<RosterGap.Answer> answers = new ArrayList<>();
        for (RosterGap gap : open) {
            Word word = words.get(gap.key());
            if (word == null || word.why().isBlank()) {
                throw new RuleBroken("2.1.1", "roster.publish.unanswered");
            }
            answers.add(new RosterGap.Answer(
                    gap.post().id(), gap.span(), word.staffId(), word.why().strip()));
        }
        return answers;
    }
}
