package io.shouwen.duty;

import io.shouwen.duty.view.DayPage;
import io.shouwen.platform.Span;
import io.shouwen.platform.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sign-ons of a period. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DayQueries {

    private final JdbcClient jdbc;

    DayQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By post, in order of signing on. */
    Map<UUID, List<DayPage.Time>> times(UUID projectId, Span span) {
        Map<UUID, List<DayPage.Time>> byPost = new HashMap<>();
        jdbc.sql("""
                select o.post_id, o.on_at, o.off_at, o.place, o.place_metres, o.ended, o.ended_reason, m.name,
                       a.name as answered_by
                from duty.sign_on o
                join staff.member m on m.project_id = o.project_id and m.id = o.staff_id
                left join staff.member a on a.project_id = o.project_id and a.id = o.ended_by
                where o.project_id = ? and o.on_at > ? and o.on_at < ? and (o.off_at is null or o.off_at > ?)
                order by o.on_at""")
                .params(Sql.values(projectId, span.begin().minus(SignOns.LONGEST), span.end(), span.begin()))
                .query(row -> {
                    String ended = row.getString("ended");
                    byPost.computeIfAbsent(row.getObject("post_id", UUID.class), id -> new ArrayList<>())
                            .add(new DayPage.Time(
                                    row.getString("name"),
                                    Sql.instant(row, "on_at"),
                                    Sql.instantOrNull(row, "off_at"),
                                    SignOnPlace.valueOf(row.getString("place")),
                                    row.getObject("place_metres", Integer.class),
                                    ended == null
                                            ? null
                                            : SignOn.Ended.valueOf(ended).messageKey(),
                                    row.getString("ended_reason"),
                                    row.getString("answered_by")));
                });
        return byPost;
    }
}
