package io.shouwen.repairs.diagnosis;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.repairs.diagnosis.view.DiagnosisSection.Warranty;
import io.shouwen.standard.guide.Trade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of diagnoses and warranties. */
@Repository
class Diagnoses {

    private final JdbcClient jdbc;

    Diagnoses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID projectId, UUID id, UUID repairId, Diagnosis diagnosis, Actor by, Instant now) {
        jdbc.sql("""
                insert into repairs.diagnosis (project_id, id, repair_id, symptom, outcome, trade, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, id, repairId, diagnosis.symptom(), diagnosis.outcome()))
                .params(Sql.values(diagnosis.trade().name(), by.id(), now))
                .update();
    }

    /** The first one, with which the completion is compared. */
    Optional<Diagnosis> first(UUID projectId, UUID repairId) {
        return jdbc.sql("""
                select symptom, outcome, trade from repairs.diagnosis where project_id = ? and repair_id = ?
                order by at, id limit 1""")
                .params(projectId, repairId)
                .query((row, n) -> new Diagnosis(row.getString(1), row.getInt(2), Trade.valueOf(row.getString(3))))
                .optional();
    }

    void warranty(UUID projectId, UUID repairId, WarrantyPart part, LocalDate handedOver, Actor by, Instant now) {
        int months = Objects.requireNonNull(periods(projectId).get(part));
        jdbc.sql("""
                insert into repairs.warranty (project_id, id, repair_id, part, handed_over, months, ends_on, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, Ids.next(), repairId, part.name(), handedOver, months))
                .params(Sql.values(WarrantyPart.end(handedOver, months), by.id(), now))
                .update();
    }

    Optional<Warranty> warranty(UUID projectId, UUID repairId) {
        return jdbc.sql("""
                select part, handed_over, ends_on from repairs.warranty where project_id = ? and repair_id = ?
                order by at desc, id desc limit 1""")
                .params(projectId, repairId)
                .query((row, n) -> new Warranty(
                        WarrantyPart.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .optional();
    }

    /** In months: the project's own, else those of the law. */
    Map<WarrantyPart, Integer> periods(UUID projectId) {
        Map<WarrantyPart, Integer> periods = new EnumMap<>(WarrantyPart.class);
        for (WarrantyPart part : WarrantyPart.values()) {
            periods.put(part, part.months());
        }
        jdbc.sql("select part, months from repairs.warranty_period where project_id = ?")
                .param(projectId)
                .query(row -> {
                    periods.put(WarrantyPart.valueOf(row.getString(1)), row.getInt(2));
                });
        return periods;
    }
}
