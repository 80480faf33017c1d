package io.shouwen.standard.checklist;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A project's checklists with their active items. Call it inside a scope. */
@Component
@Clause("4.2.2")
@Transactional(propagation = Propagation.MANDATORY)
public class Checklists {

    private static final String SELECT = """
            select l.id as list_id, l.preset as list_preset, l.name, l.version,
                   i.id, i.preset, i.text, i.questions, i.clause
            from standard.checklist l
            left join standard.checklist_item i
                on i.project_id = l.project_id and i.checklist_id = l.id and i.retired_at is null
            where l.project_id = :project\s""";

    private static final String ORDER = " order by l.made_at, l.id, i.position, i.id";

    private final JdbcClient jdbc;

    Checklists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The active checklists, presets first. */
    public List<Checklist> list(UUID projectId, Purpose purpose) {
        return read(jdbc.sql(SELECT + "and l.purpose = :purpose and l.retired_at is null" + ORDER)
                .param("project", projectId)
                .param("purpose", purpose.name()));
    }

    /** Finds a checklist, including a retired one. */
    public Optional<Checklist> byId(UUID projectId, UUID id) {
        return read(jdbc.sql(SELECT + "and l.id = :id" + ORDER)
                        .param("project", projectId)
                        .param("id", id))
                .stream()
                .findFirst();
    }

    /**
     * The id of the project's list for a preset. Creates all presets if the project has none yet.
     *
     * @param preset {@code lobby}, {@code lift}, {@code corridor}, {@code stairs}, {@code roof}, {@code garage} or
     *     {@code grounds}
     */
    public UUID preset(UUID projectId, String preset, Instant now) {
        Optional<UUID> found = find(projectId, preset);
        if (found.isEmpty()) {
            begin(projectId, now);
        }
        return found.or(() -> find(projectId, preset)).orElseThrow();
    }

    /** Creates the presets that the project lacks; idempotent. */
    public void begin(UUID projectId, Instant now) {
        for (String preset : Presets.lists()) {
            UUID id = Ids.next();
            int fresh = jdbc.sql("""
                    insert into standard.checklist (project_id, id, purpose, preset, made_at)
                    values (?, ?, 'PATROL', ?, ?) on conflict (project_id, preset) do nothing""").params(projectId, id, preset, Sql.at(now)).update();
            if (fresh == 1) {
                int position = 0;
                for (Item item : Presets.items(preset)) {
                    put(projectId, id, item, ++position, now);
                }
            }
        }
    }

    void put(UUID projectId, UUID checklistId, Item item, int position, Instant now) {
        jdbc.sql("""
                insert into standard.checklist_item
                    (project_id, id, checklist_id, position, preset, text, questions, clause, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        item.id(),
                        checklistId,
                        position,
                        item.preset(),
                        item.text(),
                        item.questions().stream().map(Question::name).toArray(String[]::new),
                        item.clause(),
                        now))
                .update();
    }

    private Optional<UUID> find(UUID projectId, String preset) {
        return jdbc.sql("select id from standard.checklist where project_id = ? and preset = ?")
                .params(projectId, preset)
                .query(UUID.class)
                .optional();
    }

    private static List<Checklist> read(JdbcClient.StatementSpec query) {
        Map<UUID, Checklist> lists = new LinkedHashMap<>();
        query.query(row -> {
            Checklist list = new Checklist(
                    row.getObject("list_id", UUID.class),
                    row.getString("list_preset"),
                    row.getString("name"),
                    row.getInt("version"),
                    new ArrayList<>());
            UUID item = row.getObject("id", UUID.class);
            lists.putIfAbsent(list.id(), list);
            if (item != null) {
                lists.getOrDefault(list.id(), list).items().add(item(item, row));
            }
        });
        return List.copyOf(lists.values());
    }

    private static Item item(UUID id, ResultSet row) throws SQLException {
        return new Item(
                id,
                row.getString("preset"),
                row.getString("text"),
                Arrays.stream((String[]) row.getArray("questions").getArray())
                        .map(Question::valueOf)
                        .toList(),
                row.getString("clause"));
    }
}
