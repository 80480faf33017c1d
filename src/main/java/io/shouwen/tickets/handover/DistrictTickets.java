package io.shouwen.tickets.handover;

import io.shouwen.district.Area;
import io.shouwen.district.DistrictHandedOver;
import io.shouwen.platform.Sql;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Moves a district's open tickets to another owner, with one statement per kind of row. */
@Repository
class DistrictTickets {

    /** Not about this person. */
    private static final String ABOUT_OTHERS = """
            not exists (select from tickets.barred b where b.project_id = t.project_id and b.ticket_id = t.id
                        and b.person_id = %s)""";

    private static final String PASSING = "select t.id from tickets.ticket t "
            + "where t.project_id = :project and t.closed_at is null and t.owner_id <> :owner and "
            + TicketMatters.PASSING + " and " + TicketMatters.OF_AREAS + " and " + ABOUT_OTHERS.formatted(":owner")
            + " order by t.id for update";

    private final JdbcClient jdbc;

    DistrictTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sets the new butler as the residents' counterpart of all tickets of the houses, whoever owns them; none if the
     * district is vacant.
     */
    void becomeCounterpart(DistrictHandedOver district) {
        of(
                        district,
                        "update tickets.ticket t set counterpart_id = :to::uuid "
                                + "where t.project_id = :project and t.closed_at is null "
                                + "and t.counterpart_id is distinct from :to::uuid and "
                                + ABOUT_OTHERS.formatted("coalesce(:to::uuid, t.counterpart_id)") + " and "
                                + TicketMatters.OF_AREAS)
                .param("to", district.toButler())
                .update();
    }

    /** Locks the rows until the transaction ends. */
    List<UUID> passing(DistrictHandedOver district, UUID owner) {
        return of(district, PASSING)
                .param("owner", owner)
                .param("from", district.fromButler())
                .query(UUID.class)
                .list();
    }

    /** Withdraws offers to the new owner, who now owns the tickets anyway. */
    List<UUID> endOffers(DistrictHandedOver district, UUID owner, List<UUID> passing) {
        List<UUID> ended = jdbc.sql("""
                update tickets.hand_over h set answer = 'WITHDRAWN', answered_at = :at, answered_by = :by
                from tickets.ticket t
                left join staff.department_head d on d.project_id = t.project_id and d.id = t.offered_department
                where t.project_id = :project and t.id = any (:passing) and h.project_id = t.project_id
                  and h.id = t.offer_id and :owner in (t.offered_to, d.head_id, d.deputy_id)
                returning h.id""")
                .param("at", Sql.at(district.at()))
                .param("by", district.confirmedBy())
                .param("project", district.projectId())
                .param("passing", passing.toArray(UUID[]::new))
                .param("owner", owner)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                update tickets.ticket set offer_id = null, offered_to = null, offered_department = null
                where project_id = ? and offer_id = any (?)""").params(district.projectId(), ended.toArray(UUID[]::new)).update();
        return ended;
    }

    /** Stores an accepted hand-over for each ticket; other open offers now come from the new owner. */
    void pass(DistrictHandedOver district, UUID owner, List<UUID> passing) {
        each(district, owner, passing, """
                insert into tickets.hand_over (project_id, id, ticket_id, district_id, from_id, to_id, by_id, at,
                    answer_by, reason, across, answer, answered_at, answered_by)
                select project_id, gen_random_uuid(), id, :district, owner_id, :owner, :by, :at, :at, '', false,
                    'ACCEPTED', :at, :by
                from tickets.ticket where project_id = :project and id = any (:passing)""");
        each(district, owner, passing, """
                update tickets.ticket set owner_id = :owner, owner_since = :at
                where project_id = :project and id = any (:passing)""");
        each(district, owner, passing, """
                update tickets.hand_over set from_id = :owner
                where project_id = :project and ticket_id = any (:passing) and answer is null""");
    }

    private void each(DistrictHandedOver district, UUID owner, List<UUID> passing, String sql) {
        jdbc.sql(sql)
                .param("project", district.projectId())
                .param("district", district.districtId())
                .param("by", district.confirmedBy())
                .param("at", Sql.at(district.at()))
                .param("owner", owner)
                .param("passing", passing.toArray(UUID[]::new))
                .update();
    }

    private StatementSpec of(DistrictHandedOver district, String sql) {
        return jdbc.sql(sql)
                .param("project", district.projectId())
                .param(
                        "buildings",
                        district.areas().stream().map(Area::buildingCode).toArray(String[]::new))
                .param("units", district.areas().stream().map(Area::unitCode).toArray(String[]::new));
    }
}
