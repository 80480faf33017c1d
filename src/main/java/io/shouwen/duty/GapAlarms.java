package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.Role;
import io.shouwen.roster.Post;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notifies supervisor and property manager of a gap: once when it exceeds the tolerance, once when it has ended. */
@Component
@Clause("2.1.1")
@Transactional(propagation = Propagation.MANDATORY)
class GapAlarms {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private record Told(UUID id, Post post, Instant begin) {}

    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final Accounts accounts;
    private final ProjectDirectory projects;

    GapAlarms(JdbcClient jdbc, Notifications notifications, Accounts accounts, ProjectDirectory projects) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.accounts = accounts;
        this.projects = projects;
    }

    /** @param gaps the recent ones, and those expected if nobody signs on or off */
    void bringUpToDate(UUID projectId, List<Gap> gaps, Instant now) {
        for (Told told : running(projectId)) {
            List<Gap> own = gaps.stream()
                    .filter(gap -> gap.post().id().equals(told.post().id()))
                    .toList();
            if (own.stream().noneMatch(gap -> gap.running(now))) {
                Instant end = own.stream()
                        .map(gap -> gap.span().end())
                        .filter(at -> at.isAfter(told.begin()) && !at.isAfter(now))
                        .max(Comparator.naturalOrder())
                        .orElse(now);
                over(projectId, told, end);
            }
        }
        gaps.stream()
                .filter(gap -> gap.alarming() && !gap.alarmAt().isAfter(now))
                .forEach(gap -> found(projectId, gap, now));
    }

    private List<Told> running(UUID projectId) {
        return jdbc.sql("""
                select g.id, g.begins_at, p.id as post_id, p.kind, p.name as post_name, p.needed
                from duty.gap g join roster.duty_post p on p.project_id = g.project_id and p.id = g.post_id
                where g.project_id = ? and g.ended_at is null""")
                .param(projectId)
                .query((row, n) ->
                        new Told(row.getObject("id", UUID.class), PresentRow.post(row), Sql.instant(row, "begins_at")))
                .list();
    }

    private void found(UUID projectId, Gap gap, Instant now) {
        Instant end = gap.running(now) ? null : gap.span().end();
        int fresh = jdbc.sql("""
                insert into duty.gap (project_id, id, post_id, begins_at, told_at, ended_at)
                select :project, :id, :post, :begin, :now, :end
                where not exists (select 1 from duty.gap g
                    where g.project_id = :project and g.post_id = :post
                      and g.begins_at < :until and coalesce(g.ended_at, 'infinity') > :begin)
                on conflict do nothing""")
                .param("project", projectId)
                .param("id", Ids.next())
                .param("post", gap.post().id())
                .param("begin", Sql.at(gap.span().begin()))
                .param("until", Sql.at(gap.span().end()))
                .param("now", Sql.at(now))
                .param("end", Sql.atOrNull(end), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (fresh == 1) {
            tell(projectId, Kind.ALARM, gap.post(), gap.span().begin(), end);
        }
    }

    private void over(UUID projectId, Told told, Instant end) {
        int ended = jdbc.sql("update duty.gap set ended_at = ? where project_id = ? and id = ? and ended_at is null")
                .params(Sql.at(end), projectId, told.id())
                .update();
        if (ended == 1) {
            tell(projectId, Kind.NEWS, told.post(), told.begin(), end);
        }
    }

    private void tell(UUID projectId, Kind kind, Post post, Instant begin, @Nullable Instant end) {
        ZoneId zone = projects.byId(projectId).orElseThrow(NotFound::new).zone();
        List<UUID> leads = Stream.of(Role.SUPERVISOR, Role.MANAGER)
                .flatMap(role -> accounts.holders(projectId, role).stream())
                .distinct()
                .toList();
        String href = "duty/days/" + begin.atZone(zone).toLocalDate();
        String from = CLOCK.format(begin.atZone(zone));
        if (end == null) {
            notifications.tell(projectId, leads, kind, "duty", "duty.told.gap", post.name(), from);
        } else {
            String to = CLOCK.format(end.atZone(zone));
            notifications.tell(projectId, leads, kind, href, "duty.told.gap-over", post.name(), from, to);
        }
    }
}
