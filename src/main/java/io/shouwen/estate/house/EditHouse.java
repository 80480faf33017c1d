package io.shouwen.estate.house;

import io.shouwen.estate.HouseCode;
import io.shouwen.estate.HouseUse;
import io.shouwen.estate.Houses;
import io.shouwen.estate.Ownership;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes a house by form. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EditHouse {

    record Saved(HouseDraft draft, int version) {}

    private final JdbcClient jdbc;
    private final Houses houses;
    private final Audit audit;

    EditHouse(JdbcClient jdbc, Houses houses, Audit audit) {
        this.jdbc = jdbc;
        this.houses = houses;
        this.audit = audit;
    }

    Optional<Saved> saved(UUID projectId, UUID id) {
        return jdbc.sql(
                        "select code, area, use, ownership, note, version from estate.house where project_id = ? and id = ?")
                .params(projectId, id)
                .query((row, n) -> new Saved(
                        new HouseDraft(
                                HouseCode.parse(row.getString("code")).orElseThrow(),
                                row.getBigDecimal("area"),
                                HouseUse.ofStored(row.getString("use")),
                                Ownership.ofStored(row.getString("ownership")),
                                row.getString("note")),
                        row.getInt("version")))
                .optional();
    }

    boolean taken(UUID projectId, HouseCode code, UUID exceptId) {
        return jdbc.sql("select exists (select 1 from estate.house where project_id = ? and code = ? and id <> ?)")
                .params(projectId, code.canonical(), exceptId)
                .query(Boolean.class)
                .single();
    }

    UUID add(UUID projectId, HouseDraft draft) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into estate.house
                    (project_id, id, unit_id, code, label, sort_key, floor, area, use, ownership, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(projectId, id, unit(projectId, draft.code()))
                .params(
                        draft.code().canonical(),
                        draft.code().spoken(),
                        draft.code().sortKey())
                .params(Sql.values(draft.code().floor(), draft.area()))
                .params(draft.use().stored(), draft.ownership().stored(), draft.note())
                .update();
        audit.record(projectId, "added", "house", id, null, draft.typed(0));
        return id;
    }

    /** Changes a house under an optimistic lock. @return false, with nothing changed, if somebody else saved first */
    boolean change(UUID projectId, UUID id, HouseDraft before, HouseDraft draft, int version) {
        int changed = jdbc.sql("""
                update estate.house
                set unit_id = ?, code = ?, label = ?, sort_key = ?, floor = ?, area = ?, use = ?, ownership = ?, note = ?,
                    version = version + 1
                where project_id = ? and id = ? and version = ?""")
                .params(
                        unit(projectId, draft.code()),
                        draft.code().canonical(),
                        draft.code().spoken())
                .params(Sql.values(draft.code().sortKey(), draft.code().floor(), draft.area()))
                .params(List.of(draft.use().stored(), draft.ownership().stored(), draft.note(), projectId, id, version))
                .update();
        if (changed == 1) {
            audit.record(projectId, "changed", "house", id, before.typed(version), draft.typed(version + 1));
        }
        return changed == 1;
    }

    private UUID unit(UUID projectId, HouseCode house) {
        return Objects.requireNonNull(houses.unitsOf(projectId, List.of(house)).get(house));
    }
}
