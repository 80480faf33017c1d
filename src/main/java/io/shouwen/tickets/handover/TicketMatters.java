package io.shouwen.tickets.handover;

import io.shouwen.district.Area;
import io.shouwen.district.OpenMattersOfAreas;
import io.shouwen.platform.Sql;
import io.shouwen.staff.OpenMatters;
import io.shouwen.tickets.list.TicketCondition;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Provides open tickets for hand-over notes and for hand-overs of districts. */
@Repository
@Transactional(readOnly = true)
class TicketMatters implements OpenMatters, OpenMattersOfAreas {

    private static final Duration SHIFT = Duration.ofHours(12);

    private static final String OPEN =
            "select t.id, t.number, t.title, t.due_at from tickets.ticket t where t.project_id = :project and ";

    private static final String SOONEST = " order by t.due_at, t.id limit :limit";

    /**
     * SQL for the houses of areas, given as arrays of building and unit codes of the same length; {@code :project} and
     * both arrays are parameters. A unit with its own district is not part of its building.
     */
    static final String OF_AREAS = """
            t.house_id in (
                select h.house_id from estate.house_place h
                join unnest(cast(:buildings as text[]), cast(:units as text[])) area (building, unit)
                  on area.building = h.building_code and (area.unit = h.unit_code or area.unit = '' and not exists (
                      select from district.district_area own
                      where own.project_id = h.project_id and own.building_code = h.building_code and own.unit_code = h.unit_code))
                where h.project_id = :project)""";

    /** Owned by the leaving butler ({@code :from}), or by somebody who got it because the district was vacant. */
    static final String PASSING = """
            coalesce(t.owner_id = :from or :from::uuid is null and exists (
                select from tickets.hand_over h
                where h.project_id = t.project_id and h.ticket_id = t.id and h.answer = 'ACCEPTED'
                  and h.district_id is not null and h.to_id = t.owner_id and h.answered_at = t.owner_since), false)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TicketMatters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<OpenMatter> ownedBy(UUID projectId, UUID staffId, int limit) {
        return matters(jdbc.sql(OPEN + TicketCondition.once("t.closed_at is null and t.owner_id = :owner") + SOONEST)
                .param("project", projectId)
                .param("owner", staffId)
                .param("limit", limit));
    }

    @Override
    public OfAreas ofAreas(UUID projectId, @Nullable UUID butlerId, Collection<Area> areas, int limit) {
        String open = "from tickets.ticket t where t.project_id = :project and t.closed_at is null and " + OF_AREAS;
        List<OpenMatter> passing = matters(of(
                        "select t.id, t.number, t.title, t.due_at " + open + " and " + PASSING
                                + " order by t.due_at, t.id limit :limit",
                        projectId,
                        butlerId,
                        areas)
                .param("limit", limit));
        int staying = of("select count(*) " + open + " and not " + PASSING, projectId, butlerId, areas)
                .query(Integer.class)
                .single();
        return new OfAreas(passing, staying);
    }

    private JdbcClient.StatementSpec of(String sql, UUID projectId, @Nullable UUID from, Collection<Area> areas) {
        return jdbc.sql(sql)
                .param("project", projectId)
                .param("from", from)
                .param("buildings", areas.stream().map(Area::buildingCode).toArray(String[]::new))
                .param("units", areas.stream().map(Area::unitCode).toArray(String[]::new));
    }

    @Override
    public List<OpenMatter> ofService(UUID projectId, int limit) {
        return matters(jdbc.sql(OPEN
                        + TicketCondition.once("t.closed_at is null and t.settlement_id is null and t.due_at < :until")
                        + SOONEST)
                .param("project", projectId)
                .param("until", Sql.at(clock.instant().plus(SHIFT)))
                .param("limit", limit));
    }

    private static List<OpenMatter> matters(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new OpenMatter(
                            id,
                            row.getString("number"),
                            row.getString("title"),
                            Sql.instant(row, "due_at"),
                            "tickets/" + id);
                })
                .list();
    }
}
