package io.shouwen.district;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of quarters; a unit is in at most one. */
@Clause("4.1.1.1")
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Quarters {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Live live;

    Quarters(JdbcClient jdbc, Audit audit, Live live) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.live = live;
    }

    List<Quarter> list(UUID projectId) {
        Map<UUID, Set<Area>> units = new HashMap<>();
        jdbc.sql("select quarter_id, building_code, unit_code from district.quarter_unit where project_id = ?")
                .param(projectId)
                .query(row -> {
                    units.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                            .add(new Area(row.getString(2), row.getString(3)));
                });
        return jdbc.sql("select id, name from district.quarter where project_id = ? order by name")
                .param(projectId)
                .query((row, n) -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new Quarter(id, row.getString(2), units.getOrDefault(id, Set.of()));
                })
                .list();
    }

    Quarter get(UUID projectId, UUID id) {
        return list(projectId).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Creates or changes a quarter; idempotent. */
    void save(UUID projectId, Quarter wanted) {
        int fresh = jdbc.sql("""
                insert into district.quarter (project_id, id, name) values (?, ?, ?)
                on conflict (project_id, id) do nothing""").params(projectId, wanted.id(), wanted.name()).update();
        Quarter before = get(projectId, wanted.id());
        if (before.equals(wanted)) {
            return;
        }
        jdbc.sql("update district.quarter set name = ? where project_id = ? and id = ?")
                .params(wanted.name(), projectId, wanted.id())
                .update();
        jdbc.sql("delete from district.quarter_unit where project_id = ? and quarter_id = ?")
                .params(projectId, wanted.id())
                .update();
        for (Area unit : wanted.units()) {
            int put = jdbc.sql("""
                    insert into district.quarter_unit (project_id, quarter_id, building_code, unit_code)
                    values (?, ?, ?, ?) on conflict do nothing""")
                    .params(projectId, wanted.id(), unit.buildingCode(), unit.unitCode())
                    .update();
            if (put == 0) {
                throw new RuleBroken("4.1.1.1", "quarter.rule.taken", Areas.value(unit));
            }
        }
        audit.record(
                projectId,
                fresh == 1 ? "opened" : "changed",
                "quarter",
                wanted.id(),
                fresh == 1 ? null : written(before),
                written(wanted));
        live.publish(projectId, "districts", "");
    }

    /** Deletes the quarter; the districts keep their units. */
    void dissolve(UUID projectId, Quarter quarter) {
        jdbc.sql("delete from district.quarter where project_id = ? and id = ?")
                .params(projectId, quarter.id())
                .update();
        audit.record(projectId, "dissolved", "quarter", quarter.id(), written(quarter), null);
        live.publish(projectId, "districts", "");
    }

    private static Map<String, Object> written(Quarter quarter) {
        return Map.of(
                "name",
                quarter.name(),
                "units",
                quarter.units().stream().map(Areas::value).sorted().toList());
    }
}
