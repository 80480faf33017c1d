package io.shouwen.district;

import io.shouwen.estate.Houses;
import io.shouwen.estate.ProjectSettings;
import io.shouwen.estate.UnitRef;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records when a district exceeds the household limit and when that ends; each excess is reported once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.1")
class HouseholdLimits {

    private static final String COUNTED = """
            with counted as (
                select u.district_id, sum(lived.households)::int as households
                from district.unit_district u
                join unnest(cast(:units as uuid[]), cast(:households as int[])) lived (unit_id, households)
                    on lived.unit_id = u.unit_id
                where u.project_id = :project and u.district_id is not null
                group by u.district_id)
            """;

    private final JdbcClient jdbc;
    private final Houses houses;
    private final ProjectSettings settings;
    private final StaffDirectory staff;
    private final Notifications notifications;

    HouseholdLimits(
            JdbcClient jdbc,
            Houses houses,
            ProjectSettings settings,
            StaffDirectory staff,
            Notifications notifications) {
        this.jdbc = jdbc;
        this.houses = houses;
        this.settings = settings;
        this.staff = staff;
        this.notifications = notifications;
    }

    void check(UUID projectId, Instant now) {
        int allowed = settings.householdLimit(projectId);
        List<UnitRef> units = houses.units(projectId);
        UUID[] ids = units.stream().map(UnitRef::id).toArray(UUID[]::new);
        Integer[] households = units.stream().map(UnitRef::households).toArray(Integer[]::new);
        jdbc.sql(COUNTED + """
                update district.excess e set ended_at = greatest(e.since, cast(:now as timestamptz))
                where e.project_id = :project and e.ended_at is null
                  and not exists (select from counted c where c.district_id = e.district_id and c.households > :allowed)""")
                .param("project", projectId)
                .param("units", ids)
                .param("households", households)
                .param("now", Sql.at(now))
                .param("allowed", allowed)
                .update();
        record Excess(UUID district, String name, int households) {}
        List<Excess> fresh = jdbc.sql(COUNTED + """
                , fresh as (
                    insert into district.excess (project_id, id, district_id, households, allowed, since)
                    select :project, gen_random_uuid(), c.district_id, c.households, :allowed, :now
                    from counted c where c.households > :allowed
                    on conflict (project_id, district_id) where ended_at is null do nothing
                    returning district_id, households)
                select f.district_id, d.name, f.households from fresh f
                join district.district d on d.project_id = :project and d.id = f.district_id order by d.name""")
                .param("project", projectId)
                .param("units", ids)
                .param("households", households)
                .param("now", Sql.at(now))
                .param("allowed", allowed)
                .query((row, n) -> new Excess(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list();
        if (fresh.isEmpty()) {
            return;
        }
        List<UUID> told = Stream.of(Role.SUPERVISOR, Role.MANAGER)
                .flatMap(role -> staff.holders(projectId, role).stream())
                .map(StaffMember::id)
                .distinct()
                .toList();
        for (Excess excess : fresh) {
            notifications.tell(
                    projectId,
                    told,
                    Notifications.Kind.ALARM,
                    "districts/proposal",
                    "district.told.excess",
                    excess.name(),
                    String.valueOf(excess.households()),
                    String.valueOf(allowed));
        }
    }
}
