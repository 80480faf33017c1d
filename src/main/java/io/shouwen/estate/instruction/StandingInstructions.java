package io.shouwen.estate.instruction;

import io.shouwen.estate.instruction.StandingInstruction.Withdrawal;
import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.estate.instruction.view.InstructionLine;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The standing instructions of houses. Other rooms read those in force and draw the view record, which draws nothing if
 * there is none. Call it inside the project's scope, in a transaction.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class StandingInstructions {

    private static final int MOST = 100;

    private static final String LINES = """
            select i.house_id, i.id, i.kind, i.text, i.from_on, i.until_on, i.told_by, p.name as recorded_by,
                   i.recorded_at, w.at as withdrawn_at, q.name as withdrawn_by, w.reason
            from estate.instruction i
            join platform.person p on p.id = i.recorded_by
            left join estate.instruction_withdrawal w on w.project_id = i.project_id and w.instruction_id = i.id
            left join platform.person q on q.id = w.by_id
            where i.project_id = :project and\s""";

    private static final String IN_FORCE =
            " and w.at is null and i.from_on <= :today and (i.until_on is null or i.until_on >= :today)";

    private static final String NEWEST = " order by i.recorded_at desc, i.id desc";

    private static final String ORDER = NEWEST + " limit " + MOST;

    private final JdbcClient jdbc;

    StandingInstructions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force on a day, the newest first. */
    public HouseInstructions of(UUID projectId, UUID houseId, LocalDate today) {
        return new HouseInstructions(jdbc.sql(LINES + "i.house_id = :house" + IN_FORCE + ORDER)
                .param("project", projectId)
                .param("house", houseId)
                .param("today", today)
                .query(StandingInstructions::line)
                .list());
    }

    /** As {@link #of}, for several houses in one query; houses without any are left out. */
    public Map<UUID, HouseInstructions> ofHouses(UUID projectId, Collection<UUID> houses, LocalDate today) {
        if (houses.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<InstructionLine>> lines = new HashMap<>();
        jdbc.sql(LINES + "i.house_id = any (:houses)" + IN_FORCE + NEWEST)
                .param("project", projectId)
                .param("houses", houses.toArray(UUID[]::new))
                .param("today", today)
                .query((row, n) -> lines.computeIfAbsent(
                                row.getObject("house_id", UUID.class), house -> new ArrayList<>())
                        .add(line(row, n)))
                .list();
        Map<UUID, HouseInstructions> found = new HashMap<>();
        lines.forEach((house, each) -> found.put(house, new HouseInstructions(each)));
        return found;
    }

    /** All of a house, also those over, withdrawn or still to come; the newest first. */
    List<InstructionLine> all(UUID projectId, UUID houseId) {
        return jdbc.sql(LINES + "i.house_id = :house" + ORDER)
                .param("project", projectId)
                .param("house", houseId)
                .query(StandingInstructions::line)
                .list();
    }

    Optional<StandingInstruction> byId(UUID projectId, UUID houseId, UUID id) {
        return jdbc.sql("""
                select id, house_id, kind, text, from_on, until_on, told_by, recorded_by, recorded_at
                from estate.instruction where project_id = ? and house_id = ? and id = ?""")
                .params(projectId, houseId, id)
                .query((row, n) -> new StandingInstruction(
                        row.getObject("id", UUID.class),
                        row.getObject("house_id", UUID.class),
                        InstructionKind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("told_by"),
                        row.getObject("recorded_by", UUID.class),
                        Sql.instant(row, "recorded_at")))
                .optional();
    }

    void insert(UUID projectId, StandingInstruction one) {
        jdbc.sql("""
                insert into estate.instruction
                    (project_id, id, house_id, kind, text, from_on, until_on, told_by, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId, one.id(), one.houseId(), one.kind().name(), one.text()))
                .params(Sql.values(one.from(), one.until(), one.toldBy(), one.recordedBy(), one.recordedAt()))
                .update();
    }

    /** @return false if it was withdrawn already */
    boolean insert(UUID projectId, Withdrawal withdrawal) {
        return jdbc.sql("""
                insert into estate.instruction_withdrawal (project_id, instruction_id, reason, by_id, at)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(Sql.values(
                                projectId,
                                withdrawal.instructionId(),
                                withdrawal.reason(),
                                withdrawal.by(),
                                withdrawal.at()))
                        .update()
                == 1;
    }

    private static InstructionLine line(ResultSet row, int n) throws SQLException {
        return new InstructionLine(
                row.getObject("id", UUID.class),
                InstructionKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("told_by"),
                row.getString("recorded_by"),
                Sql.instant(row, "recorded_at"),
                Sql.instantOrNull(row, "withdrawn_at"),
                row.getString("withdrawn_by"),
                row.getString("reason"));
    }
}
