package io.shouwen.standard.checklist;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates, changes and retires a project's checklists. An item that was removed or reworded is retired, because stored
 * answers refer to it.
 */
@Component
@Clause("4.2.2")
@Transactional(propagation = Propagation.MANDATORY)
class SaveChecklist {

    private static final String SUBJECT = "checklist";

    private final JdbcClient jdbc;
    private final Checklists checklists;
    private final Audit audit;

    SaveChecklist(JdbcClient jdbc, Checklists checklists, Audit audit) {
        this.jdbc = jdbc;
        this.checklists = checklists;
        this.audit = audit;
    }

    /** Creates a list of the project with the litter item, which every list contains. */
    void open(UUID projectId, UUID id, String name, Instant now) {
        jdbc.sql("""
                insert into standard.checklist (project_id, id, purpose, name, made_at) values (?, ?, 'PATROL', ?, ?)""").params(projectId, id, name, Sql.at(now)).update();
        checklists.put(projectId, id, Presets.litter(), 1, now);
        audit.record(projectId, "opened", SUBJECT, id, null, Map.of("name", name));
    }

    /**
     * Changes a list under an optimistic lock. Saving the same content again changes nothing.
     *
     * @return false if the list has changed since {@code version} was read
     */
    boolean change(UUID projectId, Checklist before, String name, List<Item> items, int version, Instant now) {
        if (before.name().equals(name) && same(before.items(), items)) {
            return true;
        }
        int changed =
                jdbc.sql("""
                update standard.checklist set name = ?, version = version + 1
                where project_id = ? and id = ? and version = ? and retired_at is null""").params(name, projectId, before.id(), version).update();
        if (changed != 1) {
            return false;
        }
        Set<UUID> known = before.items().stream().map(Item::id).collect(Collectors.toSet());
        Set<UUID> stay = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (known.contains(item.id())) {
                stay.add(item.id());
                jdbc.sql("update standard.checklist_item set position = ? where project_id = ? and id = ?")
                        .params(i + 1, projectId, item.id())
                        .update();
            } else {
                checklists.put(projectId, before.id(), item, i + 1, now);
            }
        }
        jdbc.sql("""
                update standard.checklist_item set retired_at = ?
                where project_id = ? and id = any (?) and retired_at is null""")
                .params(
                        Sql.at(now),
                        projectId,
                        known.stream().filter(id -> !stay.contains(id)).toArray(UUID[]::new))
                .update();
        audit.record(
                projectId, "changed", SUBJECT, before.id(), facts(before.name(), before.items()), facts(name, items));
        return true;
    }

    void retire(UUID projectId, Checklist list, Instant now) {
        int gone = jdbc.sql("""
                update standard.checklist set retired_at = ?, version = version + 1
                where project_id = ? and id = ? and preset is null and retired_at is null""").params(Sql.at(now), projectId, list.id()).update();
        if (gone == 1) {
            audit.record(projectId, "retired", SUBJECT, list.id(), facts(list.name(), list.items()), null);
        }
    }

    /** Compares wording and questions only: a form sent twice carries other ids for its new items. */
    private static boolean same(List<Item> before, List<Item> after) {
        return written(before).equals(written(after));
    }

    private static List<String> written(List<Item> items) {
        return items.stream()
                .map(item -> (item.text().isEmpty() ? item.preset() : item.text()) + " " + item.questions())
                .toList();
    }

    private static Map<String, Object> facts(String name, List<Item> items) {
        return Map.of("name", name, "items", written(items));
    }
}
