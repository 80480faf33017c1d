package io.shouwen.roster.plan;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import io.shouwen.roster.DueCover;
import io.shouwen.roster.Post;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A span in which fewer people are planned for a post than it needs. */
@Clause("2.1.1")
record RosterGap(Post post, Span span) {

    /** The person responsible for a gap, and the reason. */
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

    /** The parts of the gaps without an answer. */
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

    /** Identifies the gap in a form; changes if its post or span changes. */
    String key() {
        return post.id() + "_" + span.begin().getEpochSecond() + "_"
                + span.end().getEpochSecond();
    }
}
