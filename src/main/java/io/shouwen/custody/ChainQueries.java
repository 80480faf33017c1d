package io.shouwen.custody;

import io.shouwen.custody.view.ChainLine;
import io.shouwen.platform.Masked;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the chain of custody of a thing for its page. */
@Repository
@Transactional(readOnly = true)
public class ChainQueries {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    ChainQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last step first. */
    public List<ChainLine> chain(UUID projectId, UUID thing) {
        return jdbc.sql("""
                select s.id, s.movement, s.pieces, s.inside, s.abroad, coalesce(p.code, '') as place, s.until_at, s.person,
                       s.phone, s.relation, s.reason, s.signature_id, coalesce(w.name, '') as by_name, s.happened_at,
                       s.recorded_at
                from custody.step s
                left join custody.place p on p.project_id = s.project_id and p.id = s.place_id
                left join platform.person w on w.id = s.by_id
                where s.project_id = ? and s.thing_id = ? order by s.seq desc limit ?""")
                .params(projectId, thing, MOST)
                .query((row, n) -> new ChainLine(
                        row.getObject("id", UUID.class),
                        Movement.valueOf(row.getString("movement")),
                        row.getInt("pieces"),
                        row.getInt("inside"),
                        row.getInt("abroad"),
                        row.getString("place"),
                        Sql.instantOrNull(row, "until_at"),
                        row.getString("person"),
                        Masked.phone(row.getString("phone")),
                        row.getString("relation"),
                        row.getString("reason"),
                        row.getObject("signature_id", UUID.class),
                        row.getString("by_name"),
                        Sql.instant(row, "happened_at"),
                        Sql.instant(row, "recorded_at")))
                .list();
    }

    /** @throws NotFound if the step has none */
    String phone(UUID projectId, UUID step) {
        return jdbc.sql("select phone from custody.step where project_id = ? and id = ? and phone <> ''")
                .params(projectId, step)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
