package io.shouwen.repairs;

import io.shouwen.contractors.Contractors;
import io.shouwen.duty.OnDuty;
import io.shouwen.duty.Present;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import io.shouwen.standard.guide.Trade;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who repair in a project, with what matters for dispatching: trade, on duty or not, and how much they have. */
@Component
@Clause("4.1.2.2")
public class Repairers {

    /**
     * @param company of a contractor's person; empty for a member of staff
     * @param skilled whether the trade asked for is one of theirs
     * @param onDuty whether signed on now; false for a contractor's person
     * @param open repairs offered to them or in their hands
     */
    public record Repairer(
            UUID id, String name, String post, String company, boolean skilled, boolean onDuty, int open) {

        /** Whoever has the trade and is on duty with the fewest open orders comes first. */
        static final Comparator<Repairer> BEST = Comparator.comparing(Repairer::skilled)
                .thenComparing(Repairer::onDuty)
                .reversed()
                .thenComparingInt(Repairer::open)
                .thenComparing(Repairer::name);
    }

    private final StaffDirectory staff;
    private final Contractors contractors;
    private final OnDuty onDuty;
    private final JdbcClient jdbc;

    Repairers(StaffDirectory staff, Contractors contractors, OnDuty onDuty, JdbcClient jdbc) {
        this.staff = staff;
        this.contractors = contractors;
        this.onDuty = onDuty;
        this.jdbc = jdbc;
    }

    private static boolean repairs(StaffMember member) {
        return member.is(Role.REPAIR) || member.is(Role.HEAD);
    }

    /** Whether orders can be dispatched to this person. */
    public boolean repairs(UUID projectId, UUID person, Instant now) {
        return staff.working(projectId, person).filter(Repairers::repairs).isPresent()
                || contractors.personTakesOrders(projectId, person, now);
    }

    /** The trade of its last diagnosis; empty while nobody diagnosed it. */
    public Optional<Trade> trade(UUID projectId, UUID repairId) {
        return jdbc.sql("""
                select trade from repairs.diagnosis where project_id = ? and repair_id = ?
                order by at desc, id desc limit 1""")
                .params(projectId, repairId)
                .query((row, n) -> Trade.valueOf(row.getString(1)))
                .optional();
    }

    /** All of the staff, the best first. */
    public List<Repairer> list(UUID projectId, Instant now) {
        return list(projectId, null, now);
    }

    /** The best first; with the people of contractors of the trade. @param trade null if it is not known */
    public List<Repairer> list(UUID projectId, @Nullable Trade trade, Instant now) {
        Set<UUID> there =
                onDuty.now(projectId, now).stream().map(Present::staffId).collect(Collectors.toSet());
        Map<UUID, Integer> open = open(projectId);
        Set<UUID> skilled = trade == null ? Set.of() : skilled(projectId, trade);
        Stream<Repairer> own = staff.list(projectId).stream()
                .filter(member -> member.is(Role.REPAIR) || there.contains(member.id()) && repairs(member))
                .map(member -> new Repairer(
                        member.id(),
                        member.name(),
                        member.post(),
                        "",
                        skilled.contains(member.id()),
                        there.contains(member.id()),
                        open.getOrDefault(member.id(), 0)));
        return Stream.concat(own, trade == null ? Stream.of() : outside(projectId, trade, open, now))
                .sorted(Repairer.BEST)
                .toList();
    }

    private Stream<Repairer> outside(UUID projectId, Trade trade, Map<UUID, Integer> open, Instant now) {
        return contractors.takers(projectId, trade, now).stream()
                .map(person -> new Repairer(
                        person.id(),
                        person.name(),
                        "",
                        person.company(),
                        true,
                        false,
                        open.getOrDefault(person.id(), 0)));
    }

    private Set<UUID> skilled(UUID projectId, Trade trade) {
        return new HashSet<>(
                jdbc.sql("""
                select person_id from staff.person_trade where project_id = ? and trade = ? and ended_at is null""").params(projectId, trade.name()).query(UUID.class).list());
    }

    private Map<UUID, Integer> open(UUID projectId) {
        Map<UUID, Integer> open = new HashMap<>();
        jdbc.sql("""
                select coalesce(t.offered_to, t.owner_id) as person, count(*) as orders from repairs.repair r
                join tickets.matter t on t.project_id = r.project_id and t.id = r.id
                where r.project_id = ? and r.stage not in ('RECEIVED', 'DONE', 'CLOSED') group by 1""").param(projectId).query(row -> {
            open.put(row.getObject("person", UUID.class), row.getInt("orders"));
        });
        return open;
    }
}
