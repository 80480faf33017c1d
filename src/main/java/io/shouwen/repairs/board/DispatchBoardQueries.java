package io.shouwen.repairs.board;

import io.shouwen.platform.Sql;
import io.shouwen.platform.web.Texts;
import io.shouwen.repairs.Repairers;
import io.shouwen.repairs.Repairers.Repairer;
import io.shouwen.repairs.board.view.DispatchPanel;
import io.shouwen.repairs.board.view.DispatchPanel.Notice;
import io.shouwen.repairs.board.view.DispatchPanel.Order;
import io.shouwen.repairs.board.view.DispatchPanel.Person;
import io.shouwen.standard.guide.Trade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the dispatch board. */
@Repository
class DispatchBoardQueries {

    /** Keys that hand an order over; J, K, Z and those of the frame are not among them. */
    static final String KEYS = "123456789QWERTYUIOPASDFGHLXCVBNM";

    /** How far an order has come. @param last who made its last step @param to to whom it is offered, or null */
    record State(
            int seq, boolean waiting, String last, @Nullable String to) {}

    private record Load(int offered, int inHand) {
        static final Load NONE = new Load(0, 0);
    }

    private final JdbcClient jdbc;
    private final Repairers repairers;

    DispatchBoardQueries(JdbcClient jdbc, Repairers repairers) {
        this.jdbc = jdbc;
        this.repairers = repairers;
    }

    DispatchPanel panel(UUID projectId, Instant now, @Nullable Notice notice) {
        List<Person> people = people(projectId, now);
        return new DispatchPanel(
                orders(projectId).stream()
                        .map(order -> new Order(
                                order.id(),
                                order.number(),
                                order.title(),
                                order.place(),
                                order.emergency(),
                                order.reopened(),
                                order.openedAt(),
                                order.dispatchBy(),
                                order.due(),
                                order.seq(),
                                order.trade(),
                                DispatchProposals.of(order.trade(), people)))
                        .toList(),
                people,
                notice);
    }

    private List<Order> orders(UUID projectId) {
        return jdbc.sql("""
                select r.id, t.number, t.title, coalesce(nullif(t.house_label, ''), t.place, '') as place,
                    t.emergency_id is not null as emergency, r.reopened, t.opened_at, t.due_at, r.seq, c.due_at as dispatch_by,
                    (select d.trade from repairs.diagnosis d where d.project_id = r.project_id and d.repair_id = r.id
                     order by d.at desc, d.id desc limit 1) as trade
                from repairs.repair r
                join tickets.matter t on t.project_id = r.project_id and t.id = r.id
                left join repairs.clock c on c.project_id = r.project_id and c.repair_id = r.id and c.clock = 'DISPATCH'
                    and c.met_at is null and c.ended_at is null
                where r.project_id = ? and r.stage = 'RECEIVED' and t.closed_at is null
                order by emergency desc, coalesce(c.due_at, t.due_at), r.id limit 100""")
                .param(projectId)
                .query((row, n) -> new Order(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("place"),
                        row.getBoolean("emergency"),
                        row.getInt("reopened"),
                        Sql.instant(row, "opened_at"),
                        Sql.instantOrNull(row, "dispatch_by"),
                        Sql.instant(row, "due_at"),
                        row.getInt("seq"),
                        row.getString("trade") == null ? null : Trade.valueOf(row.getString("trade")),
                        null))
                .list();
    }

    private List<Person> people(UUID projectId, Instant now) {
        Map<UUID, Set<Trade>> trades = trades(projectId);
        Map<UUID, Load> loads = loads(projectId);
        List<Person> people = new ArrayList<>();
        for (Repairer each : repairers.list(projectId, now)) {
            Load load = loads.getOrDefault(each.id(), Load.NONE);
            people.add(new Person(
                    each.id(),
                    people.size() < KEYS.length() ? KEYS.substring(people.size(), people.size() + 1) : "",
                    each.name(),
                    each.onDuty(),
                    trades.getOrDefault(each.id(), Set.of()),
                    load.offered(),
                    load.inHand()));
        }
        return people;
    }

    private Map<UUID, Set<Trade>> trades(UUID projectId) {
        Map<UUID, Set<Trade>> trades = new HashMap<>();
        jdbc.sql("select person_id, trade from staff.person_trade where project_id = ? and ended_at is null")
                .param(projectId)
                .query(row -> {
                    trades.computeIfAbsent(row.getObject(1, UUID.class), any -> EnumSet.noneOf(Trade.class))
                            .add(Trade.valueOf(row.getString(2)));
                });
        return trades;
    }

    private Map<UUID, Load> loads(UUID projectId) {
        Map<UUID, Load> loads = new HashMap<>();
        jdbc.sql("""
                select coalesce(t.offered_to, t.owner_id) as person, count(*) filter (where r.stage = 'OFFERED') as offered,
                    count(*) filter (where r.stage <> 'OFFERED') as in_hand
                from repairs.repair r join tickets.matter t on t.project_id = r.project_id and t.id = r.id
                where r.project_id = ? and r.stage not in ('RECEIVED', 'DONE', 'CLOSED') group by 1""").param(projectId).query(row -> {
            loads.put(row.getObject(1, UUID.class), new Load(row.getInt(2), row.getInt(3)));
        });
        return loads;
    }

    /** Locks the order until the transaction ends, so that of two who hand it out the second sees what the first did. */
    Optional<State> forDispatch(UUID projectId, UUID id) {
        return jdbc.sql("""
                select r.seq, r.stage, coalesce(b.name, '') as last, p.name as whom
                from repairs.repair r
                join tickets.matter t on t.project_id = r.project_id and t.id = r.id
                join repairs.step s on s.project_id = r.project_id and s.repair_id = r.id and s.seq = r.seq
                left join platform.person b on b.id = s.by_id
                left join platform.person p on p.id = t.offered_to
                where r.project_id = ? and r.id = ? for update of r""")
                .params(projectId, id)
                .query((row, n) -> new State(
                        row.getInt("seq"),
                        row.getString("stage").equals("RECEIVED"),
                        row.getString("last"),
                        row.getString("whom")))
                .optional();
    }

    /** Number and title of an order, and the name of a person. */
    String title(UUID projectId, UUID id) {
        return jdbc.sql("select number || ' ' || title from tickets.matter where project_id = ? and id = ?")
                .params(projectId, id)
                .query(String.class)
                .single();
    }

    /** Why the person proposed is the one, in words; empty for another person. */
    String reason(DispatchPanel panel, UUID id, UUID to, Texts texts) {
        return panel.orders().stream()
                .filter(order -> order.id().equals(id))
                .flatMap(order -> Optional.ofNullable(order.proposal()).stream())
                .filter(proposal -> proposal.person().id().equals(to))
                .map(proposal -> texts.t(
                        proposal.reasonKey(),
                        proposal.person().name(),
                        proposal.person().load()))
                .findFirst()
                .orElse("");
    }
}
