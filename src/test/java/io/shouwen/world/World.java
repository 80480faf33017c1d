package io.shouwen.world;

import io.shouwen.estate.HouseCode;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A small named world: 锦绣花园 ({@code jinxiu}) with its staff, and 云庭 ({@code yunting}) next door, whose things
 * nobody of the first may see.
 */
@Component
@ConditionalOnProperty("shouwen.world")
public class World {

    public static final UUID PROJECT = DemoData.PROJECT;
    public static final UUID OTHER_PROJECT = DemoData.OTHER_PROJECT;
    public static final String CODE = "jinxiu";
    public static final String OTHER_CODE = "yunting";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final List<DemoData> demo;
    private final ProjectDirectory projects;

    World(JdbcClient jdbc, TransactionOperations transaction, List<DemoData> demo, ProjectDirectory projects) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.demo = demo;
        this.projects = projects;
    }

    @PostConstruct
    void build() {
        if (projects.byId(PROJECT).isPresent()) {
            return; // a second node on the same database
        }
        new Scope(Set.of(PROJECT, OTHER_PROJECT, Ids.GROUP), Actor.SYSTEM, null)
                .run(() -> transaction.executeWithoutResult(status -> {
                    UUID region = Ids.next();
                    jdbc.sql("insert into estate.region (id, name) values (?, '华东区域')")
                            .param(region)
                            .update();
                    project(PROJECT, region, CODE, "锦绣花园");
                    project(OTHER_PROJECT, region, OTHER_CODE, "云庭");
                    demo.stream().filter(part -> part.order() == 20).forEach(part -> part.load(Instant.now()));
                    district("东区（1-3栋）", "陈佳怡", "1", "2", "3");
                    district("西区（4-6栋、别墅）", "周明轩", "4", "5", "6", "B");
                }));
    }

    private void district(String name, String butler, String... buildings) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into district.district (project_id, id, name, butler_id)
                select project_id, ?, ?, id from staff.staff where project_id = ? and name = ?""").params(id, name, PROJECT, butler).update();
        for (String building : buildings) {
            jdbc.sql("insert into district.area (project_id, district_id, building_code) values (?, ?, ?)")
                    .params(PROJECT, id, building)
                    .update();
        }
    }

    /**
     * A household of one owner, as the register would hold it.
     *
     * @param house {@code 3-2-1201}
     * @return the house
     */
    public UUID household(UUID projectId, String house, String name, String phone) {
        String[] part = house.split("-");
        HouseCode code = HouseCode.parse(house).orElseThrow();
        return new Scope(Set.of(projectId), Actor.SYSTEM, null)
                .call(() -> transaction.execute(status -> {
                    UUID building = jdbc.sql("""
                    insert into estate.building (project_id, id, code, sort_key) values (?, ?, ?, ?)
                    on conflict (project_id, code) do update set code = excluded.code returning id""")
                            .params(projectId, Ids.next(), part[0], part[0])
                            .query(UUID.class)
                            .single();
                    UUID unit = jdbc.sql("""
                    insert into estate.unit (project_id, id, building_id, code, sort_key) values (?, ?, ?, ?, ?)
                    on conflict (project_id, building_id, code) do update set code = excluded.code returning id""")
                            .params(projectId, Ids.next(), building, part[1], part[1])
                            .query(UUID.class)
                            .single();
                    UUID id = Ids.next();
                    jdbc.sql(
                                    "insert into estate.house (project_id, id, unit_id, code, label, sort_key) values (?, ?, ?, ?, ?, ?)")
                            .params(
                                    projectId,
                                    id,
                                    unit,
                                    house,
                                    part[0] + "栋" + part[1] + "单元" + part[2] + "室",
                                    code.sortKey())
                            .update();
                    UUID household = Ids.next();
                    jdbc.sql("insert into estate.household (project_id, id, house_id) values (?, ?, ?)")
                            .params(projectId, household, id)
                            .update();
                    UUID resident = Ids.next();
                    jdbc.sql("""
                    insert into estate.resident (project_id, id, household_id, name, relation, pinyin, initials, words)
                    values (?, ?, ?, ?, 'owner', '', '', ?)""")
                            .params(projectId, resident, household, name, " " + name)
                            .update();
                    jdbc.sql(
                                    "insert into estate.resident_phone (project_id, resident_id, digits, position) values (?, ?, ?, 0)")
                            .params(projectId, resident, phone)
                            .update();
                    return id;
                }));
    }

    private void project(UUID id, UUID region, String code, String name) {
        jdbc.sql("insert into estate.project (id, region_id, code, name) values (?, ?, ?, ?)")
                .params(id, region, code, name)
                .update();
        jdbc.sql("""
                insert into standard.star_taken (project_id, id, level, valid_at, written_at)
                values (?, ?, 'FOUR_STARS', '2026-01-01', '2026-01-01')""").params(id, Ids.next()).update();
    }

    /**
     * Somebody new in the project of these tests, with an empty desk.
     *
     * @return the username; the password is that of all demo accounts
     */
    public String colleague(String name, Role role) {
        UUID id = Ids.next();
        String username = "c" + id.toString().replace("-", "").substring(16);
        new Scope(Set.of(PROJECT), Actor.SYSTEM, null)
                .run(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("""
                    insert into platform.account (id, username, name, password_hash, must_change_password, opened_at)
                    select ?, ?, ?, password_hash, false, now() from platform.account where username = 'desk'""").params(id, username, name).update();
                    jdbc.sql("insert into platform.account_grant (account_id, project_id, role) values (?, ?, ?)")
                            .params(id, PROJECT, role.name())
                            .update();
                    jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, ?, ?, '13900001234', '岗位', '2026-01-01')""").params(PROJECT, id, username, name).update();
                }));
        return username;
    }

    public ProjectRef project() {
        return projects.byId(PROJECT).orElseThrow();
    }

    public UUID id(String username) {
        return jdbc.sql("select id from platform.account where username = ?")
                .param(username)
                .query(UUID.class)
                .single();
    }

    public Actor actor(String username) {
        Role[] roles = jdbc.sql(
                        "select g.role from platform.account_grant g join platform.account a on a.id = g.account_id where a.username = ?")
                .param(username)
                .query((row, n) -> Role.valueOf(row.getString(1)))
                .list()
                .toArray(Role[]::new);
        String name = jdbc.sql("select name from platform.account where username = ?")
                .param(username)
                .query(String.class)
                .single();
        return Actor.of(id(username), name, Arrays.copyOf(roles, roles.length));
    }
}
