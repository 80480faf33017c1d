package io.shouwen.patrol.round;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was not taken, kept with its content so that nothing anybody wrote down is lost. */
@Repository
class RefusedRecords {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RefusedRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Once for each content. @param recordId the group's where it had none that can be read */
    void keep(Sender sender, UUID recordId, JsonNode body, RuleBroken rule) {
        String kind = body.path("kind").asString("");
        jdbc.sql("""
                insert into patrol.refused_record
                    (project_id, id, record_id, kind, by_id, device_id, rule, arguments, content, content_hash, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
                on conflict (project_id, record_id, content_hash) do nothing""")
                .params(Sql.values(
                        sender.project().id(),
                        Ids.next(),
                        recordId,
                        kind.substring(0, Math.min(40, kind.length())).replace("\0", ""),
                        sender.actor().id(),
                        sender.device(),
                        rule.messageKey(),
                        Arrays.stream(rule.arguments()).map(Object::toString).toArray(String[]::new),
                        Reading.content(body).replace("\\u0000", ""),
                        Reading.hash(body),
                        sender.now()))
                .update();
    }

    /** What waits for one of these records, oldest first. */
    List<JsonNode> waitingFor(Sender sender, Set<UUID> arrived) {
        return jdbc.sql("""
                select content from patrol.refused_record
                where project_id = :project and by_id = :me and taken_at is null
                  and rule in ('patrol.round.no-walk', 'patrol.round.no-visit', 'patrol.round.unknown')
                  and (content ->> 'walk' = any (:arrived) or content ->> 'visit' = any (:arrived)
                    or content ->> 'finding' = any (:arrived))
                order by recorded_at, content ->> 'at', id limit 500""")
                .param("project", sender.project().id())
                .param("me", sender.actor().id())
                .param("arrived", arrived.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> json.readTree(row.getString(1)))
                .list();
    }
}
