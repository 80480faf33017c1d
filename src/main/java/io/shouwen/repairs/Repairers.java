package io.shouwen.repairs;

import io.shouwen.duty.OnDuty;
import io.shouwen.duty.Present;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who repair in a project, with what matters for dispatching: on duty or not, and how much they have. */
@Component
@Clause("4.1.2.2")
public class Repairers {

    /**
     * @param onDuty whether signed on now
     * @param open repairs offered to them or in their hands
     */
    public record Repairer(UUID id, String name, String post, boolean onDuty, int open) {

        /** Whoever is on duty with the fewest open orders comes first. */
        static final Comparator<Repairer> BEST = Comparator.comparing(Repairer::onDuty)
                .reversed()
                .thenComparingInt(Repairer::open)
                .thenComparing(Repairer::name);
    }

    private final StaffDirectory staff;
    private final OnDuty onDuty;
    private final JdbcClient jdbc;

    Repairers(StaffDirectory staff, OnDuty onDuty, JdbcClient jdbc) {
        this.staff = staff;
        this.onDuty = onDuty;
        this.jdbc = jdbc;
    }

    private static boolean repairs(StaffMember member) {
        return member.is(Role.REPAIR) || member.is(Role.HEAD);
    }

    /** Whether orders can be dispatched to this person. */
    public boolean repairs(UUID projectId, UUID person) {
        return staff.working(projectId, person).filter(Repairers::repairs).isPresent();
    }

    /** The best first. */
    public List<Repairer> list(UUID projectId, Instant now) {
        Set<UUID> there =
                onDuty.now(projectId, now).stream().map(Present::staffId).collect(Collectors.toSet());
        Map<UUID, Integer> open = open(projectId);
        return staff.list(projectId).stream()
                .filter(member -> member.is(Role.REPAIR) || there.contains(member.id()) && repairs(member))
                .map(member -> new Repairer(
                        member.id(),
                        member.name(),
                        member.post(),
                        there.contains(member.id()),
                        open.getOrDefault(member.id(), 0)))
                .sorted(Repairer.BEST)
                .toList();
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
