package io.shouwen.duty;

import io.shouwen.platform.Span;
import io.shouwen.platform.Sql;
import io.shouwen.roster.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of sign-ons. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SignOns {

    /** Longer than any sign-on lasts before the product closes it; limits how far back an index scan must look. */
    static final Duration LONGEST = Duration.ofHours(40);

    private final JdbcClient jdbc;

    SignOns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An advisory lock: sign-ons and sign-offs of a project run one after another until the transaction ends. */
    void oneAtATime(UUID projectId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("duty " + projectId)
                .query((row, n) -> 0)
                .list();
    }

    /** @return false if the person is already signed on, or the id exists */
    boolean add(UUID projectId, SignOn s) {
        return jdbc.sql("""
                insert into duty.sign_on
                    (project_id, id, post_id, staff_id, shift_id, on_at, until_at, how, place, place_metres)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(Sql.values(projectId, s.id(), s.postId(), s.staffId(), s.shiftId(), s.on(), s.until()))
                        .params(Sql.values(s.how().name(), s.place().name(), s.metres()))
                        .update()
                == 1;
    }

    /** @return false if it was closed already */
    boolean close(UUID projectId, UUID id, Instant off, SignOn.Ended ended, @Nullable UUID by, String reason) {
        return jdbc.sql("""
                update duty.sign_on set off_at = ?, ended = ?, ended_by = ?, ended_reason = ?
                where project_id = ? and id = ? and off_at is null""")
                        .params(Sql.values(off, ended.name(), by, reason, projectId, id))
                        .update()
                == 1;
    }

    Optional<SignOn> find(UUID projectId, UUID id) {
        return jdbc.sql("select * from duty.sign_on where project_id = ? and id = ?")
                .params(projectId, id)
                .query(SignOns::row)
                .optional();
    }

    Optional<SignOn> running(UUID projectId, UUID staffId) {
        return jdbc.sql("select * from duty.sign_on where project_id = ? and staff_id = ? and off_at is null")
                .params(projectId, staffId)
                .query(SignOns::row)
                .optional();
    }

    /** All sign-ons that overlap the span, by post. */
    Map<UUID, List<DutySpan>> within(UUID projectId, Span span) {
        Map<UUID, List<DutySpan>> byPost = new HashMap<>();
        jdbc.sql("""
                select post_id, staff_id, on_at, off_at from duty.sign_on
                where project_id = ? and on_at > ? and on_at < ? and (off_at is null or off_at > ?) order by on_at""")
                .params(Sql.values(projectId, span.begin().minus(LONGEST), span.end(), span.begin()))
                .query(row -> {
                    UUID post = row.getObject("post_id", UUID.class);
                    byPost.computeIfAbsent(post, id -> new java.util.ArrayList<>())
                            .add(new DutySpan(
                                    post,
                                    row.getObject("staff_id", UUID.class),
                                    Sql.instant(row, "on_at"),
                                    Sql.instantOrNull(row, "off_at")));
                });
        return byPost;
    }

    /** The post, including a closed one, because somebody may still be on it. */
    Post post(UUID projectId, UUID postId) {
        return jdbc.sql("""
                select id as post_id, kind, name as post_name, needed from roster.duty_post
                where project_id = ? and id = ?""")
                .params(projectId, postId)
                .query((row, n) -> PresentRow.post(row))
                .single();
    }

    /** The first sign-on of the project; duty is measured from then on. */
    Optional<Instant> kept(UUID projectId) {
        return jdbc.sql("select on_at from duty.sign_on where project_id = ? order by on_at limit 1")
                .param(projectId)
                .query((row, n) -> Sql.instant(row, "on_at"))
                .optional();
    }

    /** The first sign-on of each post; posts without one are left out. */
    Map<UUID, Instant> firstByPost(UUID projectId) {
        Map<UUID, Instant> first = new HashMap<>();
        jdbc.sql("""
                select p.id, o.on_at from roster.duty_post p
                cross join lateral (select on_at from duty.sign_on s
                    where s.project_id = p.project_id and s.post_id = p.id order by on_at limit 1) o
                where p.project_id = ?""").param(projectId).query(row -> {
            first.put(row.getObject("id", UUID.class), Sql.instant(row, "on_at"));
        });
        return first;
    }

    private static SignOn row(ResultSet row, int n) throws SQLException {
        String ended = row.getString("ended");
        return new SignOn(
                row.getObject("id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("shift_id", UUID.class),
                Sql.instant(row, "on_at"),
                Sql.instant(row, "until_at"),
                SignOn.How.valueOf(row.getString("how")),
                SignOnPlace.valueOf(row.getString("place")),
                row.getObject("place_metres", Integer.class),
                Sql.instantOrNull(row, "off_at"),
                ended == null ? null : SignOn.Ended.valueOf(ended));
    }
}
