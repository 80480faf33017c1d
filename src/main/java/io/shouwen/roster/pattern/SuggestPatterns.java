package io.shouwen.roster.pattern;

import io.shouwen.platform.security.ProjectRef;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostHours;
import io.shouwen.roster.PostKind;
import io.shouwen.roster.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates the usual patterns for a project without any, from the hours of its posts; those of the service desk are
 * split in two.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SuggestPatterns {

    private final Roster roster;
    private final Posts posts;
    private final ShiftPatterns patterns;

    SuggestPatterns(Roster roster, Posts posts, ShiftPatterns patterns) {
        this.roster = roster;
        this.posts = posts;
        this.patterns = patterns;
    }

    public void suggest(ProjectRef project, Instant now) {
        if (!patterns.of(project.id(), false).isEmpty()) {
            return;
        }
        Map<UUID, List<PostHours>> hours = posts.hours(project.id(), LocalDate.ofInstant(now, project.zone()));
        Iterator<String> keys = patterns.freeKeys(project.id()).iterator();
        for (Post post : roster.posts(project.id())) {
            List<PostHours> its = hours.getOrDefault(post.id(), List.of());
            if (!its.isEmpty() && keys.hasNext()) {
                add(project, post, its.getFirst(), keys);
            }
        }
    }

    private void add(ProjectRef project, Post post, PostHours hours, Iterator<String> keys) {
        LocalTime begins = hours.begins();
        LocalTime ends = hours.ends();
        int minutes = Math.floorMod(ends.toSecondOfDay() - begins.toSecondOfDay(), 86_400) / 60;
        boolean byNight = !ends.isAfter(begins);
        if (post.kind() == PostKind.DESK && minutes >= 600) {
            LocalTime half = begins.plusMinutes(minutes / 2);
            patterns.add(project.id(), post.id(), keys.next(), "早班", begins, half);
            patterns.add(project.id(), post.id(), keys.next(), "中班", half, ends);
        } else {
            patterns.add(project.id(), post.id(), keys.next(), byNight ? "夜班" : "白班", begins, ends);
        }
    }
}
