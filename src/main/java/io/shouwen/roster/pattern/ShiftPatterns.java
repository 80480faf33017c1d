package io.shouwen.roster.pattern;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of shift patterns. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ShiftPatterns {

    private static final String KEYS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ0";

    private final JdbcClient jdbc;
    private final Audit audit;

    ShiftPatterns(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The open patterns, sorted by key; with {@code all} also closed ones, which existing shifts refer to. */
    public Map<UUID, ShiftPattern> of(UUID projectId, boolean all) {
        return jdbc
                .sql("""
                select id, post_id, key, name, begins, ends, version from roster.shift_pattern
                where project_id = ? and (? or closed_at is null) order by closed_at is not null, key""")
                .params(projectId, all)
                .query((row, n) -> new ShiftPattern(
                        row.getObject("id", UUID.class),
                        row.getObject("post_id", UUID.class),
                        row.getString("key"),
                        row.getString("name"),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(ShiftPattern::id, each -> each, (one, same) -> one, LinkedHashMap::new));
    }

    public UUID add(UUID projectId, UUID postId, String key, String name, LocalTime begins, LocalTime ends) {
        UUID id = Ids.next();
        add(projectId, new ShiftPattern(id, postId, key, name, begins, ends, 0));
        return id;
    }

    public void add(UUID projectId, ShiftPattern pattern) {
        jdbc.sql("""
                insert into roster.shift_pattern (project_id, id, post_id, key, name, begins, ends)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        projectId,
                        pattern.id(),
                        pattern.postId(),
                        pattern.key(),
                        pattern.name(),
                        pattern.begins(),
                        pattern.ends())
                .update();
        audit.record(projectId, "added", "shift-pattern", pattern.id(), null, facts(pattern));
    }

    /**
     * Changes a pattern under an optimistic lock; existing shifts keep their times.
     *
     * @return false if it has changed since {@code after} was loaded
     */
    boolean change(UUID projectId, ShiftPattern before, ShiftPattern after) {
        int changed = jdbc.sql("""
                update roster.shift_pattern set key = ?, name = ?, begins = ?, ends = ?, version = version + 1
                where project_id = ? and id = ? and version = ? and closed_at is null""")
                .params(after.key(), after.name(), after.begins(), after.ends())
                .params(projectId, before.id(), after.version())
                .update();
        if (changed == 1) {
            audit.record(projectId, "changed", "shift-pattern", before.id(), facts(before), facts(after));
        }
        return changed == 1;
    }

    private static Map<String, String> facts(ShiftPattern pattern) {
        return Map.of("key", pattern.key(), "name", pattern.name(), "times", pattern.times());
    }

    boolean close(UUID projectId, UUID id, Instant now) {
        int closed = jdbc.sql(
                        "update roster.shift_pattern set closed_at = ? where project_id = ? and id = ? and closed_at is null")
                .params(Sql.at(now), projectId, id)
                .update();
        if (closed == 1) {
            audit.record(projectId, "closed", "shift-pattern", id, null, null);
        }
        return closed == 1;
    }

    /** Whether no other pattern has the key. */
    boolean keyFor(UUID projectId, String key, UUID id) {
        return KEYS.contains(key)
                && of(projectId, false).values().stream()
                        .noneMatch(each -> each.key().equals(key) && !each.id().equals(id));
    }

    /** The keys that no open pattern has, in the order in which they are assigned. */
    public List<String> freeKeys(UUID projectId) {
        List<String> taken =
                of(projectId, false).values().stream().map(ShiftPattern::key).toList();
        List<String> free =
                new ArrayList<>(KEYS.chars().mapToObj(Character::toString).toList());
        free.removeAll(taken);
        return free;
    }
}
