package io.shouwen.estate.vehicle;

import io.shouwen.estate.HouseRef;
import io.shouwen.platform.Ids;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cars of a project's houses. A plate is unique in a project. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Vehicles {

    /** @param note make, parking space and the like; may be empty */
    public record Vehicle(UUID id, String plate, String note, int version, HouseRef house) {

        Map<String, String> typed() {
            return Map.of("plate", plate, "note", note, "version", String.valueOf(version));
        }
    }

    private static final Pattern PLATE_RUN = Pattern.compile("[\\u4e00-\\u9fff]?[A-Z]?[A-Z0-9]{2,7}[\\u4e00-\\u9fff]?");
    private static final String SELECT = """
            select v.id, v.plate, v.note, v.version, v.house_id, h.code, h.label from estate.vehicle v
            join estate.house h on h.project_id = v.project_id and h.id = v.house_id
            where v.project_id = ? and\s""";

    private final JdbcClient jdbc;
    private final Audit audit;

    Vehicles(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public List<Vehicle> ofHouse(UUID projectId, UUID houseId) {
        return jdbc.sql(SELECT + "v.house_id = ? order by v.plate limit 50")
                .params(projectId, houseId)
                .query(Vehicles::row)
                .list();
    }

    /** Finds cars by a plate or part of one. */
    public List<Vehicle> find(UUID projectId, String typed, int limit) {
        String run = Plate.plain(typed);
        if (!PLATE_RUN.matcher(run).matches() || !run.matches(".*\\d.*")) {
            return List.of();
        }
        return jdbc.sql(SELECT + "v.id in (select vehicle_id from estate.vehicles_by_plate(?, ?, ?)) order by v.plate")
                .params(projectId, projectId, run, limit)
                .query(Vehicles::row)
                .list();
    }

    Optional<Vehicle> byId(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "v.id = ?")
                .params(projectId, id)
                .query(Vehicles::row)
                .optional();
    }

    /** @return false, with nothing added, if {@code fields} has an error */
    public boolean add(UUID projectId, UUID houseId, Fields fields) {
        VehicleDraft draft = readable(projectId, fields, null);
        if (draft == null) {
            return false;
        }
        UUID id = Ids.next();
        jdbc.sql("insert into estate.vehicle (project_id, id, house_id, plate, note) values (?, ?, ?, ?, ?)")
                .params(projectId, id, houseId, draft.plate().text(), draft.note())
                .update();
        audit.record(projectId, "added", "vehicle", id, null, draft.typed());
        return true;
    }

    /**
     * Changes a car under an optimistic lock.
     *
     * @return false, with nothing changed, if {@code fields} has an error, which may be that somebody else saved first
     */
    boolean change(UUID projectId, Vehicle before, Fields fields) {
        VehicleDraft draft = readable(projectId, fields, before);
        if (draft == null) {
            return false;
        }
        int version = fields.version();
        int changed = jdbc.sql("""
                update estate.vehicle set plate = ?, note = ?, version = version + 1
                where project_id = ? and id = ? and version = ?""")
                .params(draft.plate().text(), draft.note(), projectId, before.id(), version)
                .update();
        if (changed == 0) {
            Conflict.show(fields, draft.typed(), before.typed(), before.version());
            return false;
        }
        audit.record(projectId, "changed", "vehicle", before.id(), before.typed(), draft.typed(version + 1));
        return true;
    }

    /** @return null if a field has an error, such as a plate that another car of the project has */
    private @Nullable VehicleDraft readable(UUID projectId, Fields fields, @Nullable Vehicle before) {
        VehicleDraft draft = VehicleDraft.of(fields);
        if (draft == null) {
            return null;
        }
        Optional<Vehicle> other = jdbc.sql(SELECT + "v.plate = ?")
                .params(projectId, draft.plate().text())
                .query(Vehicles::row)
                .optional()
                .filter(vehicle -> before == null || !vehicle.id().equals(before.id()));
        other.ifPresent(vehicle -> fields.problem(
                "plate", "estate.vehicle.wrong.plate-taken", vehicle.house().code()));
        return other.isPresent() ? null : draft;
    }

    void remove(UUID projectId, Vehicle vehicle) {
        jdbc.sql("delete from estate.vehicle where project_id = ? and id = ?")
                .params(projectId, vehicle.id())
                .update();
        audit.record(
                projectId,
                "removed",
                "vehicle",
                vehicle.id(),
                Map.of("plate", vehicle.plate(), "house", vehicle.house().code()),
                null);
    }

    private static Vehicle row(ResultSet row, int n) throws SQLException {
        return new Vehicle(
                row.getObject("id", UUID.class),
                row.getString("plate"),
                row.getString("note"),
                row.getInt("version"),
                new HouseRef(row.getObject("house_id", UUID.class), row.getString("code"), row.getString("label")));
    }
}
