package io.shouwen.roster.pattern;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.roster.Post;
import io.shouwen.roster.Roster;
import io.shouwen.roster.Rostered;
import io.shouwen.roster.pattern.view.PatternChoice;
import io.shouwen.roster.pattern.view.PatternsPage;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the page of patterns and rotations. */
@Component
@Transactional(readOnly = true)
class PatternOverview {

    private final ShiftPatterns patterns;
    private final Rotations rotations;
    private final Roster roster;
    private final StaffDirectory staff;

    PatternOverview(ShiftPatterns patterns, Rotations rotations, Roster roster, StaffDirectory staff) {
        this.patterns = patterns;
        this.rotations = rotations;
        this.roster = roster;
        this.staff = staff;
    }

    PatternsPage page(ProjectRef project, Instant now, Form form) {
        LocalDate today = LocalDate.ofInstant(now, project.zone());
        List<Post> posts = roster.posts(project.id());
        Map<UUID, String> postNames = posts.stream().collect(Collectors.toMap(Post::id, Post::name));
        Map<UUID, Integer> colours = Rostered.colours(posts);
        Map<UUID, ShiftPattern> all = patterns.of(project.id(), true);
        Map<UUID, ShiftPattern> open = patterns.of(project.id(), false);
        List<StaffMember> people = staff.list(project.id()).stream()
                .filter(member -> Rostered.ROLES.stream().anyMatch(member::is))
                .sorted(Comparator.comparingInt(Rostered::rank).thenComparing(StaffMember::number))
                .toList();
        Map<UUID, String> names = people.stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
        return new PatternsPage(
                open.values().stream()
                        .map(pattern -> new PatternChoice(
                                pattern.id(),
                                pattern.key(),
                                pattern.name(),
                                pattern.times(),
                                postNames.getOrDefault(pattern.postId(), ""),
                                colours.getOrDefault(pattern.postId(), 0)))
                        .toList(),
                patterns.freeKeys(project.id()),
                posts.stream()
                        .map(post -> new PatternsPage.Named(post.id(), post.name()))
                        .toList(),
                rotations.of(project.id()).stream()
                        .map(rotation -> rotation(rotation, postNames, all, open.keySet(), names))
                        .toList(),
                people.stream()
                        .map(member -> new PatternsPage.Named(member.id(), member.name() + " · " + member.post()))
                        .toList(),
                YearMonth.from(today).plusMonths(1).toString(),
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString(),
                Ids.next().toString(),
                Ids.next().toString(),
                Ids.next().toString(),
                form);
    }

    private static PatternsPage.Rotation rotation(
            Rotation rotation,
            Map<UUID, String> posts,
            Map<UUID, ShiftPattern> patterns,
            Set<UUID> open,
            Map<UUID, String> names) {
        return new PatternsPage.Rotation(
                rotation.id(),
                rotation.name(),
                posts.getOrDefault(rotation.postId(), ""),
                "roster.days." + rotation.days().name().toLowerCase(Locale.ROOT),
                rotation.startsOn().toString(),
                rotation.cycle().stream()
                        .map(id -> {
                            ShiftPattern pattern = patterns.get(id);
                            return new PatternsPage.Step(
                                    pattern == null ? "" : pattern.name(), pattern != null && !open.contains(id));
                        })
                        .toList(),
                rotation.positions().entrySet().stream()
                        .filter(member -> names.containsKey(member.getKey()))
                        .map(member -> new PatternsPage.Member(
                                member.getKey(), names.getOrDefault(member.getKey(), ""), member.getValue()))
                        .sorted(Comparator.comparingInt(PatternsPage.Member::position)
                                .thenComparing(PatternsPage.Member::name))
                        .toList());
    }
}
