package io.shouwen.district;

import io.shouwen.estate.Houses;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's districts: the eastern one a little over the limit, the northern one on its way to another butler; two named areas. */
@Component
class DistrictDemo implements DemoData {

    private static final int LIMIT = 330;

    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Districts districts;
    private final Quarters quarters;
    private final Houses houses;
    private final DailyCount count;
    private final PassingOn passing;
    private final JdbcClient jdbc;

    DistrictDemo(
            Accounts accounts,
            StaffDirectory staff,
            Districts districts,
            Quarters quarters,
            Houses houses,
            DailyCount count,
            PassingOn passing,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.staff = staff;
        this.districts = districts;
        this.quarters = quarters;
        this.houses = houses;
        this.count = count;
        this.passing = passing;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public void load(Instant now) {
        jdbc.sql("""
                update estate.project set household_limit = ?, hotline = case when hotline = '' then '400-820-6600' else hotline end,
                       centre_phone = case when centre_phone = '' then '021-5077 8800' else centre_phone end
                where id = ?""").params(LIMIT, PROJECT).update();
        Instant begin = now.minus(Duration.ofDays(120));
        district("东区（1-3栋）", "陈佳怡", begin, "1", "2", "3");
        district("西区（4-5栋）", "周明轩", begin, "4", "5");
        UUID third = colleague(now);
        Instant later = now.minus(Duration.ofDays(40));
        UUID north = district("北区（6栋、别墅）", "沈雨桐", later, "6", "B");
        count.now(PROJECT, now.minus(Duration.ofDays(2)));
        handOver(north, third, now);
        posters(now);
        quarter("东苑", Set.of("1", "2", "3"));
        quarter("别墅区", Set.of("B"));
    }

    private UUID district(String name, String butler, Instant since, String... buildings) {
        UUID id = districts.open(PROJECT, name, since);
        districts.place(
                PROJECT,
                id,
                Arrays.stream(buildings).map(building -> new Area(building, "")).toList(),
                since);
        districts.appoint(PROJECT, districts.get(PROJECT, id), named(butler), since);
        return id;
    }

    private UUID named(String name) {
        return staff.list(PROJECT).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void quarter(String name, Set<String> buildings) {
        quarters.save(
                PROJECT,
                new Quarter(
                        Ids.next(),
                        name,
                        houses.units(PROJECT).stream()
                                .filter(unit -> buildings.contains(unit.building()))
                                .map(Quarter::area)
                                .collect(Collectors.toSet())));
    }

    private UUID colleague(Instant now) {
        UUID id = accounts.open("butler5", "沈雨桐", PASSWORD, true, now);
        accounts.grant(id, PROJECT, Role.BUTLER);
        jdbc.sql("""
                insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                values (?, ?, 'JX031', '沈雨桐', '13900001031', '楼宇管家', ?)""")
                .params(PROJECT, id, LocalDate.ofInstant(now, ZoneOffset.UTC).minusMonths(5))
                .update();
        return id;
    }

    private void handOver(UUID north, UUID from, Instant now) {
        StaffMember supervisor = staff.answering(PROJECT).orElseThrow();
        passing.appoint(
                        PROJECT,
                        Ids.next(),
                        north,
                        named("周明轩"),
                        "沈雨桐下周起休产假",
                        Actor.of(supervisor.id(), supervisor.name(), Role.SUPERVISOR),
                        now.minus(Duration.ofHours(5)))
                .ifPresent(id -> passing.confirm(
                        PROJECT,
                        id,
                        Side.LEAVING,
                        Actor.of(from, "沈雨桐", Role.BUTLER),
                        "",
                        now.minus(Duration.ofHours(2))));
    }

    /** In the towers the posters hang; where the butler changed they still name the one before. */
    private void posters(Instant now) {
        jdbc.sql("""
                insert into district.poster (project_id, id, building_code, unit_code, butler_id, hung_by, hung_at)
                select t.project_id, gen_random_uuid(), t.building_code, t.unit_code, t.butler_id, t.butler_id,
                       t.from_at + interval '1 day'
                from district.term t
                where t.project_id = ? and t.building_code <> 'B' and t.from_at < ?""").params(PROJECT, Sql.at(now.minus(Duration.ofDays(60)))).update();
        jdbc.sql("""
                insert into district.card_opening (project_id, building_code, unit_code, day, times)
                select u.project_id, u.building_code, u.unit_code, cast(? as date) - back,
                       1 + (ascii(u.building_code) * 7 + length(u.unit_code) * 3 + back * 5) % 6
                from district.unit_district u, generate_series(1, 12) back
                where u.project_id = ? and (ascii(u.building_code) + back) % 3 <> 0""").params(LocalDate.ofInstant(now, ZoneOffset.UTC), PROJECT).update();
    }
}
