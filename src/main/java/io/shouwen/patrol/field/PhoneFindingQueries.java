package io.shouwen.patrol.field;

import io.shouwen.patrol.finding.FindingStage;
import io.shouwen.patrol.round.PhotoSubject;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the open findings of a phone's bundle: those in districts the person walks, found by the person, or waiting for
 * the person's verification.
 */
@Repository
@Clause("4.3.4")
class PhoneFindingQueries {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    PhoneFindingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param walking who walks each district now */
    List<Bundle.Finding> open(UUID projectId, Actor reader, Map<UUID, UUID> walking) {
        UUID[] standingIn = walking.entrySet().stream()
                .filter(one -> one.getValue().equals(reader.id()))
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
        return jdbc.sql("""
                select f.id, t.number, t.title, t.description, f.place, f.checkpoint_id, f.found_at, t.due_at, f.major,
                    s.text as result,
                    array(select p.file_id || ' ' || p.shows from patrol.photo p
                          where p.project_id = f.project_id and p.finding_id = f.id and p.file_id is not null
                          order by p.taken_at, p.file_id limit 9) as pictures,
                    %s as stage
                from patrol.finding f
                join tickets.matter t on t.project_id = f.project_id and t.id = f.id
                left join district.district_butler c on c.project_id = f.project_id and c.id = f.district_id
                left join patrol.decision d on d.project_id = f.project_id and d.finding_id = f.id
                left join tickets.matter_settlement s on s.project_id = t.project_id and s.id = t.settlement_id
                where f.project_id = :project and t.kind = 'FINDING' and t.closed_at is null
                  and (f.found_by = :reader or c.butler_id = :reader or f.district_id = any (:standingIn)
                       or f.district_id is null and :butler)
                order by t.due_at, f.id limit :most""".formatted(FindingStage.SQL))
                .param("project", projectId)
                .param("reader", reader.id())
                .param("standingIn", standingIn)
                .param("butler", reader.is(Role.BUTLER))
                .param("most", MOST)
                .query((row, n) -> new Bundle.Finding(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("place"),
                        row.getObject("checkpoint_id", UUID.class),
                        row.getString("stage"),
                        Sql.instant(row, "found_at"),
                        Sql.instant(row, "due_at"),
                        row.getBoolean("major"),
                        row.getString("stage").equals("HANDLED"),
                        row.getString("result"),
                        pictures((String[]) row.getArray("pictures").getArray())))
                .list();
    }

    private static List<Bundle.Picture> pictures(String[] said) {
        return Arrays.stream(said)
                .map(each -> each.split(" ", 2))
                .map(each -> new Bundle.Picture(UUID.fromString(each[0]), PhotoSubject.valueOf(each[1])))
                .toList();
    }
}
