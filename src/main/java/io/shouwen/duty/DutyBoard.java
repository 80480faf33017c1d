package io.shouwen.duty;

import io.shouwen.duty.view.Board;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.roster.PlannedShift;
import io.shouwen.roster.Post;
import io.shouwen.roster.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills the board of those on duty now. */
@Component
@Clause("2.1.1")
@Transactional(propagation = Propagation.MANDATORY)
class DutyBoard {

    private static final Duration BACK = Duration.ofHours(36);
    private static final Duration AHEAD = Duration.ofHours(24);

    private final OnDuty onDuty;
    private final Roster roster;
    private final WatchPosts watchPosts;

    DutyBoard(OnDuty onDuty, Roster roster, WatchPosts watchPosts) {
        this.onDuty = onDuty;
        this.roster = roster;
        this.watchPosts = watchPosts;
    }

    Board now(UUID projectId, Actor actor, Instant now) {
        Map<UUID, List<Present>> there = onDuty.now(projectId, now).stream()
                .collect(Collectors.groupingBy(present -> present.post().id()));
        Set<UUID> due = roster.due(projectId, new Span(now, now.plusMillis(1))).stream()
                .map(cover -> cover.post().id())
                .collect(Collectors.toSet());
        List<PlannedShift> planned = roster.planned(projectId, new Span(now, now.plus(AHEAD)));
        List<Gap> gaps = watchPosts.gaps(projectId, new Span(now.minus(BACK), now.plusMillis(1)));
        return new Board(
                roster.posts(projectId).stream()
                        .map(post -> line(post, due.contains(post.id()), there, planned, gaps, actor, now))
                        .sorted(Comparator.comparing((Board.Line line) -> !line.due())
                                .thenComparing(line -> line.post().kind())
                                .thenComparing(line -> line.post().name()))
                        .toList(),
                actor.is(Role.SUPERVISOR, Role.MANAGER));
    }

    private static Board.Line line(
            Post post,
            boolean due,
            Map<UUID, List<Present>> there,
            List<PlannedShift> planned,
            List<Gap> gaps,
            Actor actor,
            Instant now) {
        return new Board.Line(
                post,
                due,
                there.getOrDefault(post.id(), List.of()).stream()
                        .map(present -> there(present, actor))
                        .toList(),
                planned.stream()
                        .filter(shift -> shift.post().id().equals(post.id())
                                && shift.span().begin().isAfter(now))
                        .findFirst()
                        .map(shift -> new Board.Next(shift.name(), shift.span().begin()))
                        .orElse(null),
                gaps.stream()
                        .filter(gap -> gap.post().id().equals(post.id()) && gap.running(now))
                        .findFirst()
                        .map(gap -> gap.span().begin())
                        .orElse(null));
    }

    private static Board.There there(Present present, Actor actor) {
        return new Board.There(
                present.id(),
                present.name(),
                new PhoneNumber(present.phone()).masked(),
                present.phone().replaceAll("[^0-9+]", ""),
                present.since(),
                present.until(),
                present.place(),
                present.metres(),
                present.staffId().equals(actor.id()));
    }
}
