package io.shouwen.duty;

import io.shouwen.duty.view.DayPage;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Span;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Address;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostKind;
import io.shouwen.roster.Roster;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The evidence of the duty measures: one day, post by post. */
@Controller
@Transactional(readOnly = true)
@Allowed
class DayController {

    private final DutyRecord record;
    private final DayQueries queries;
    private final Roster roster;
    private final Clock clock;

    DayController(DutyRecord record, DayQueries queries, Roster roster, Clock clock) {
        this.record = record;
        this.queries = queries;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/duty/days/{day}")
    DayPage page(ProjectRef project, @PathVariable String day) {
        LocalDate date = Address.day(day);
        if (date == null) {
            throw new NotFound();
        }
        ZoneId zone = project.zone();
        Instant now = clock.instant();
        Span span = new Span(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        Map<Post, Cover> covers = record.of(project.id(), span, kind -> true, now);
        Map<UUID, List<DayPage.Time>> times = queries.times(project.id(), span);
        List<DayPage.OfPost> posts = Stream.concat(covers.keySet().stream(), roster.posts(project.id()).stream())
                .distinct()
                .filter(post -> times.containsKey(post.id())
                        || covers.containsKey(post)
                                && (post.kind() == PostKind.DESK || post.kind() == PostKind.CONTROL))
                .map(post -> of(post, covers.getOrDefault(post, new Cover(List.of(), List.of())), times))
                .toList();
        return new DayPage(date, date.equals(LocalDate.ofInstant(now, zone)), span, posts);
    }

    private static DayPage.OfPost of(Post post, Cover cover, Map<UUID, List<DayPage.Time>> times) {
        return new DayPage.OfPost(
                post,
                cover.minutesDue(),
                cover.minutesCovered(),
                cover.due(),
                cover.covered(),
                cover.gaps(),
                times.getOrDefault(post.id(), List.of()));
    }
}
