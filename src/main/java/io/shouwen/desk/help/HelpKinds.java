package io.shouwen.desk.help;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kinds of help a project offers. */
@Repository
@Clause("2.3.5")
class HelpKinds {

    private static final String SELECT = "select id, preset, name, minutes from desk.help_kind where project_id = ?";

    private final JdbcClient jdbc;
    private final Audit audit;

    HelpKinds(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    List<HelpKind> list(UUID projectId) {
        return jdbc.sql(SELECT + " and retired_at is null order by position, id")
                .param(projectId)
                .query((row, n) ->
                        new HelpKind(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    Optional<HelpKind> byId(UUID projectId, UUID id) {
        return list(projectId).stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Creates the kinds every project begins with; idempotent. */
    void begin(UUID projectId) {
        int position = 0;
        for (HelpKind.Preset preset : HelpKind.PRESETS) {
            jdbc.sql("""
                    insert into desk.help_kind (project_id, id, preset, minutes, position) values (?, ?, ?, ?, ?)
                    on conflict (project_id, preset) do nothing""")
                    .params(projectId, Ids.next(), preset.key(), preset.minutes(), ++position)
                    .update();
        }
    }

    void add(UUID projectId, UUID id, String name, int minutes) {
        jdbc.sql("""
                insert into desk.help_kind (project_id, id, name, minutes, position)
                select ?, ?, ?, ?, coalesce(max(position), 0) + 1 from desk.help_kind where project_id = ?
                on conflict (project_id, id) do nothing""").params(projectId, id, name, minutes, projectId).update();
        audit.record(projectId, "added", "help-kind", id, null, Map.of("name", name, "minutes", minutes));
    }

    void change(UUID projectId, HelpKind before, String name, int minutes) {
        jdbc.sql("update desk.help_kind set name = ?, minutes = ? where project_id = ? and id = ?")
                .params(name, minutes, projectId, before.id())
                .update();
        audit.record(
                projectId,
                "changed",
                "help-kind",
                before.id(),
                Map.of("name", before.name(), "minutes", before.minutes()),
                Map.of("name", name, "minutes", minutes));
    }

    void retire(UUID projectId, HelpKind kind, Instant now) {
        jdbc.sql("update desk.help_kind set retired_at = ? where project_id = ? and id = ?")
                .params(Sql.at(now), projectId, kind.id())
                .update();
        audit.record(projectId, "retired", "help-kind", kind.id(), Map.of("name", kind.name()), null);
    }
}
