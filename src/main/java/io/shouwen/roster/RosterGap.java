package io.shouwen.roster;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A stretch in which a post must be covered and fewer are planned than it needs. */
@Clause("2.1.1")
record RosterGap(Post post, Span span) {

    /** Somebody answers for a stretch of a post, and why. */
    record Answer(UUID postId, Span span, UUID staffId, String why) {}

    static List<RosterGap> of(Collection<DueCover> due, Collection<RosterShift> shifts) {
        List<RosterGap> gaps = new ArrayList<>();
        for (DueCover each : due) {
            List<Span> there = shifts.stream()
                    .filter(shift -> shift.postId().equals(each.post().id()))
                    .map(RosterShift::span)
                    .toList();
            each.span()
                    .uncovered(there, each.post().needed())
                    .forEach(gap -> gaps.add(new RosterGap(each.post(), gap)));
        }
        return gaps;
    }

    /** What is left of the gaps where nobody answers yet. */
    static List<RosterGap> open(Collection<RosterGap> gaps, Collection<Answer> answers) {
        return gaps.stream()
                .flatMap(gap -> gap
                        .span()
                        .uncovered(answers.stream()
                                .filter(answer ->
                                        answer.postId().equals(gap.post().id()))
                                .map(Answer::span)
                                .toList())
                        .stream()
                        .map(span -> new RosterGap(gap.post(), span)))
                .toList();
    }

    /** Names it in a form; the same gap has the same name as long as it is the same. */
    String key() {
        return post.id() + "_" + span.begin().getEpochSecond() + "_"
                + span.end().getEpochSecond();
    }
}
