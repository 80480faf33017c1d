package io.shouwen.repairs.quote;

import io.shouwen.platform.Money;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.Repair;
import io.shouwen.repairs.RepairStage;
import io.shouwen.repairs.Repairs;
import io.shouwen.repairs.price.PriceKind;
import io.shouwen.repairs.price.PriceLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of quotations, their answers and bills. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Quotations {

    private final JdbcClient jdbc;
    private final Repairs repairs;
    private final ObjectProvider<ChargeCondition> conditions;

    Quotations(JdbcClient jdbc, Repairs repairs, ObjectProvider<ChargeCondition> conditions) {
        this.jdbc = jdbc;
        this.repairs = repairs;
        this.conditions = conditions;
    }

    /** What the repair costs, locked until the transaction ends. @throws NotFound if there is no such repair */
    QuotedRepair forMove(UUID projectId, UUID repairId) {
        return quoted(projectId, repairs.forMove(projectId, repairId));
    }

    QuotedRepair of(UUID projectId, UUID repairId) {
        return quoted(projectId, repairs.find(projectId, repairId));
    }

    QuotedRepair quoted(UUID projectId, Repair repair) {
        UUID id = repair.id();
        return new QuotedRepair(
                id,
                repair.stage(),
                repair.common() ? new RuleBroken("4.1.2.2", "repairs.quote.rule.common") : condition(projectId, id),
                everBegun(projectId, id),
                list(projectId, id),
                bill(projectId, id).orElse(null));
    }

    private @Nullable RuleBroken condition(UUID projectId, UUID repair) {
        return conditions.stream()
                .map(condition -> condition.mayCharge(projectId, repair))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean everBegun(UUID projectId, UUID repair) {
        return jdbc.sql("""
                select exists (select from repairs.step where project_id = ? and repair_id = ? and move = 'BEGIN')""").params(projectId, repair).query(Boolean.class).single();
    }

    /** The repair that a quotation is for. @throws NotFound if there is no such quotation */
    UUID repairOf(UUID projectId, UUID quotation) {
        return jdbc.sql("select repair_id from repairs.quotation where project_id = ? and id = ?")
                .params(projectId, quotation)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What its beginning and its acceptance depend on; asked by the store of repairs itself. */
    QuotedRepair agreement(UUID projectId, UUID repair, RepairStage stage) {
        return new QuotedRepair(
                repair,
                stage,
                null,
                false,
                list(projectId, repair),
                bill(projectId, repair).orElse(null));
    }

    private List<Quotation> list(UUID projectId, UUID repair) {
        Map<UUID, List<QuotationLine>> lines = jdbc
                .sql("""
                select l.quotation_id, l.position, coalesce(l.price_id, l.group_price_id) as price,
                       l.price_id is null as of_group, l.item_id, l.unit_fen, l.quantity,
                       coalesce(p.kind, g.kind) as kind, coalesce(p.name, g.name) as name, coalesce(p.unit, g.unit) as unit
                from repairs.quotation q
                join repairs.quotation_line l on l.project_id = q.project_id and l.quotation_id = q.id
                left join repairs.price p on p.project_id = l.project_id and p.id = l.price_id
                left join repairs.group_price g on g.id = l.group_price_id
                where q.project_id = ? and q.repair_id = ? order by l.quotation_id, l.position""")
                .params(projectId, repair)
                .query((row, n) -> Map.entry(row.getObject("quotation_id", UUID.class), line(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                select q.id, q.version, q.day, q.note, a.id as answer_id, a.answer, a.way, a.name, a.by_kind, a.by_id, a.witness_id,
                       a.drawing_id, a.words, a.at, coalesce(w.name, '') as by_name
                from repairs.quotation q
                left join repairs.owner_answer a on a.project_id = q.project_id and a.quotation_id = q.id
                left join platform.person w on w.id = a.by_id
                where q.project_id = ? and q.repair_id = ? order by q.version""")
                .params(projectId, repair)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Quotation(
                            id,
                            row.getInt("version"),
                            row.getObject("day", LocalDate.class),
                            row.getString("note"),
                            lines.getOrDefault(id, List.of()),
                            row.getObject("answer_id") == null ? null : answer(row));
                })
                .list();
    }

    private static QuotationLine line(ResultSet row) throws SQLException {
        return new QuotationLine(
                row.getInt("position"),
                row.getObject("price", UUID.class),
                row.getBoolean("of_group") ? PriceLevel.GROUP : PriceLevel.PROJECT,
                row.getObject("item_id", UUID.class),
                PriceKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("unit"),
                new Money(row.getLong("unit_fen")),
                new Quantity(row.getBigDecimal("quantity")));
    }

    private static OwnerAnswer answer(ResultSet row) throws SQLException {
        UUID by = row.getObject("by_id", UUID.class);
        return new OwnerAnswer(
                row.getObject("answer_id", UUID.class),
                row.getString("answer").equals("AGREED"),
                AnswerWay.valueOf(row.getString("way")),
                row.getString("name"),
                row.getString("by_kind").equals("STAFF")
                        ? Actor.of(by, row.getString("by_name"))
                        : new Actor.Resident(by, row.getString("name")),
                row.getObject("witness_id", UUID.class),
                row.getObject("drawing_id", UUID.class),
                row.getString("words"),
                Sql.instant(row, "at"));
    }

    void insert(UUID projectId, UUID repair, Quotation quotation, Actor by, Instant now) {
        jdbc.sql("""
                insert into repairs.quotation (project_id, id, repair_id, version, day, note, total_fen, drawn_by, drawn_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, quotation.id(), repair, quotation.version(), quotation.day()))
                .params(Sql.values(quotation.note(), quotation.total().fen(), by.id(), now))
                .update();
        for (QuotationLine line : quotation.lines()) {
            boolean own = line.level() == PriceLevel.PROJECT;
            jdbc.sql("""
                    insert into repairs.quotation_line (project_id, quotation_id, position, item_id, price_id, group_price_id,
                        unit_fen, quantity, sum_fen)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Sql.values(projectId, quotation.id(), line.position(), line.item()))
                    .params(Sql.values(own ? line.price() : null, own ? null : line.price()))
                    .params(Sql.values(
                            line.amount().fen(),
                            line.quantity().number(),
                            line.sum().fen()))
                    .update();
        }
    }

    void insert(UUID projectId, UUID quotation, OwnerAnswer answer, Instant now) {
        jdbc.sql("""
                insert into repairs.owner_answer (project_id, id, quotation_id, answer, way, name, by_kind, by_id, witness_id,
                    drawing_id, words, at, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        answer.id(),
                        quotation,
                        answer.agreed() ? "AGREED" : "DECLINED",
                        answer.way().name(),
                        answer.name()))
                .params(Sql.values(answer.by().kind().name(), answer.by().id(), answer.witness(), answer.drawing()))
                .params(Sql.values(answer.words(), answer.at(), now))
                .update();
    }

    void insert(UUID projectId, UUID repair, Bill bill, Actor by, Instant now) {
        jdbc.sql("""
                insert into repairs.bill (project_id, id, repair_id, version, quotation_id, total_fen, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, bill.id(), repair, bill.version(), bill.quotation()))
                .params(Sql.values(bill.total().fen(), by.id(), now))
                .update();
        for (Bill.Line line : bill.lines()) {
            jdbc.sql("""
                    insert into repairs.bill_line (project_id, bill_id, quotation_id, position, agreed, unit_fen, quantity, sum_fen)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Sql.values(
                            projectId,
                            bill.id(),
                            bill.quotation(),
                            line.agreed().position()))
                    .params(Sql.values(
                            line.agreed().quantity().number(),
                            line.agreed().amount().fen(),
                            line.quantity().number(),
                            line.sum().fen()))
                    .update();
        }
    }

    private Optional<Bill> bill(UUID projectId, UUID repair) {
        Map<Integer, Quantity> quantities = new HashMap<>();
        record Head(UUID id, int version, UUID quotation) {}
        Optional<Head> head = jdbc.sql("""
                select id, version, quotation_id from repairs.bill
                where project_id = ? and repair_id = ? order by version desc limit 1""")
                .params(projectId, repair)
                .query((row, n) -> new Head(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getObject("quotation_id", UUID.class)))
                .optional();
        if (head.isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("select position, quantity from repairs.bill_line where project_id = ? and bill_id = ?")
                .params(projectId, head.get().id())
                .query(row -> {
                    quantities.put(row.getInt("position"), new Quantity(row.getBigDecimal("quantity")));
                });
        List<QuotationLine> agreed = list(projectId, repair).stream()
                .filter(quotation -> quotation.id().equals(head.get().quotation()))
                .findFirst()
                .map(Quotation::lines)
                .orElse(List.of());
        return Optional.of(new Bill(
                head.get().id(),
                head.get().version(),
                head.get().quotation(),
                agreed.stream()
                        .map(line -> new Bill.Line(line, quantities.getOrDefault(line.position(), Quantity.NONE)))
                        .toList()));
    }
}
