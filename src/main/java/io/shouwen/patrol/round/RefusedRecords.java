package io.shouwen.patrol.round;

import io.shouwen.patrol.round.view.RefusedPage.Refused;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldRecordReader;
import io.shouwen.platform.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The store of refused records, with their content. */
@Repository
class RefusedRecords {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What says nothing to a reader. */
    private static final Set<String> HIDDEN = Set.of("kind", "drawing", "parcels", "purpose", "mine");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RefusedRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Stores a refused record once per content. @param recordId the group's id if the record has no valid one */
    void keep(FieldPhone sender, UUID recordId, JsonNode body, RuleBroken rule) {
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
                        TypedText.first(TypedText.clean(kind), 40),
                        sender.actor().id(),
                        sender.device(),
                        rule.messageKey(),
                        Arrays.stream(rule.arguments()).map(Object::toString).toArray(String[]::new),
                        FieldRecordReader.content(body).replace("\\u0000", ""),
                        FieldRecordReader.hash(body),
                        sender.now()))
                .update();
    }

    /** Refused records that wait for one of these records, oldest first. */
    List<JsonNode> waitingFor(FieldPhone sender, Set<UUID> arrived) {
        return jdbc.sql("""
                select content from patrol.refused_record
                where project_id = :project and by_id = :me and taken_at is null
                  and rule in ('patrol.round.no-walk', 'patrol.round.no-visit', 'patrol.round.unknown')
                  and (content ->> 'walk' = any (:arrived) or content ->> 'visit' = any (:arrived)
                    or content ->> 'finding' = any (:arrived) or content ->> 'count' = any (:arrived))
                order by recorded_at, content ->> 'at', id limit 500""")
                .param("project", sender.project().id())
                .param("me", sender.actor().id())
                .param("arrived", arrived.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> json.readTree(row.getString(1)))
                .list();
    }

    /** Records neither seen by anybody nor stored since; at most 100. */
    int unseen(UUID projectId) {
        return jdbc.sql("""
                select count(*) from (select from patrol.refused_record
                    where project_id = ? and seen_at is null and taken_at is null limit 100) n""").params(projectId).query(Integer.class).single();
    }

    Cursor<Refused> page(UUID projectId, boolean all, @Nullable UUID after) {
        return Cursor.of(
                jdbc.sql("""
                        select r.id, r.kind, a.name as by, r.recorded_at, r.rule, r.arguments, r.content, s.name as seen_by,
                            r.seen_at, r.taken_at, k.id as walk
                        from patrol.refused_record r
                        join platform.person a on a.id = r.by_id
                        left join platform.person s on s.id = r.seen_by
                        left join patrol.walk k on k.project_id = r.project_id
                            and k.id = case
                                when r.content ->> 'walk' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                                then cast(r.content ->> 'walk' as uuid) else r.record_id end
                        where r.project_id = :project\s""" + (all ? "" : "and r.seen_at is null and r.taken_at is null") + """
                          and (cast(:after as uuid) is null or (r.recorded_at, r.id) < (
                            select l.recorded_at, l.id from patrol.refused_record l
                            where l.project_id = :project and l.id = :after))
                        order by r.recorded_at desc, r.id desc limit :limit""")
                        .param("project", projectId)
                        .param("after", after)
                        .param("limit", Cursor.SIZE + 1)
                        .query((row, n) -> refused(row))
                        .list(),
                row -> row.id().toString());
    }

    /** @return whether nobody had seen it before */
    boolean see(UUID projectId, UUID id, UUID by, Instant now) {
        int fresh = jdbc.sql("""
                update patrol.refused_record set seen_by = ?, seen_at = ?
                where project_id = ? and id = ? and seen_at is null""").params(by, Sql.at(now), projectId, id).update();
        boolean there = fresh == 1
                || jdbc.sql("select exists (select from patrol.refused_record where project_id = ? and id = ?)")
                        .params(projectId, id)
                        .query(Boolean.class)
                        .single();
        if (!there) {
            throw new NotFound();
        }
        return fresh == 1;
    }

    private Refused refused(ResultSet row) throws SQLException {
        List<Map.Entry<String, String>> content = new ArrayList<>();
        json.readTree(row.getString("content")).properties().forEach(said -> {
            String value = said.getValue().isValueNode()
                    ? said.getValue().asString("")
                    : said.getValue().toString();
            if (!ID.matcher(value).matches() && !HIDDEN.contains(said.getKey()) && !value.isEmpty()) {
                content.add(Map.entry(said.getKey(), value));
            }
        });
        return new Refused(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("by"),
                Sql.instant(row, "recorded_at"),
                row.getString("rule"),
                Arrays.asList((String[]) row.getArray("arguments").getArray()),
                content,
                row.getObject("walk", UUID.class),
                row.getString("seen_by"),
                Sql.instantOrNull(row, "seen_at"),
                Sql.instantOrNull(row, "taken_at"));
    }
}
