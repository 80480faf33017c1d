package io.shouwen.world;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A small named world: 锦绣花园 ({@code jinxiu}) with its staff, and 云庭 ({@code yunting}) next door, whose things
 * nobody of the first may see.
 */
@Component
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
        new Scope(Set.of(PROJECT, OTHER_PROJECT, Ids.GROUP), Actor.SYSTEM, null)
                .run(() -> transaction.executeWithoutResult(status -> {
                    UUID region = Ids.next();
                    jdbc.sql("insert into estate.region (id, name) values (?, '华东区域')")
                            .param(region)
                            .update();
                    project(PROJECT, region, CODE, "锦绣花园");
                    project(OTHER_PROJECT, region, OTHER_CODE, "云庭");
                    demo.stream().filter(part -> part.order() == 20).forEach(part -> part.load(Instant.now()));
                }));
    }

    private void project(UUID id, UUID region, String code, String name) {
        jdbc.sql("insert into estate.project (id, region_id, code, name, star_level) values (?, ?, ?, ?, 4)")
                .params(id, region, code, name)
                .update();
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
