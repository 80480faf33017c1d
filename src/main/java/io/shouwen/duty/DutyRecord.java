package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import io.shouwen.roster.DueCover;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostKind;
import io.shouwen.roster.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the posts were covered in a period, computed from posts' hours and sign-ons at each call. The time before the
 * project's first sign-on and the future are not due.
 */
@Component
@Clause("2.1.1")
@Transactional(propagation = Propagation.MANDATORY)
class DutyRecord {

    private final Roster roster;
    private final SignOns signOns;

    DutyRecord(Roster roster, SignOns signOns) {
        this.roster = roster;
        this.signOns = signOns;
    }

    Map<Post, Cover> of(UUID projectId, Span span, Predicate<PostKind> kinds, Instant now) {
        Optional<Span> known = known(projectId, span, now);
        if (known.isEmpty()) {
            return Map.of();
        }
        Map<Post, List<Span>> due = new LinkedHashMap<>();
        for (DueCover cover : roster.due(projectId, known.get())) {
            if (kinds.test(cover.post().kind())) {
                due.computeIfAbsent(cover.post(), post -> new ArrayList<>()).add(cover.span());
            }
        }
        Map<UUID, List<DutySpan>> there = signOns.within(projectId, known.get());
        Map<Post, Cover> covers = new LinkedHashMap<>();
        due.forEach((post, spans) -> covers.put(
                post,
                Cover.of(
                        spans,
                        there.getOrDefault(post.id(), List.of()),
                        known.get().end())));
        return covers;
    }

    private Optional<Span> known(UUID projectId, Span span, Instant now) {
        Instant end = span.end().isBefore(now) ? span.end() : now;
        return signOns.kept(projectId)
                .map(first -> first.isAfter(span.begin()) ? first : span.begin())
                .filter(begin -> begin.isBefore(end))
                .map(begin -> new Span(begin, end));
    }
}
