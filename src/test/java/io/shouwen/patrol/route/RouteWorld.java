package io.shouwen.patrol.route;

import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Small projects of their own, each with a district, for routes that are in nobody's way. */
record RouteWorld(JdbcClient jdbc, TransactionOperations transaction, Accounts accounts) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    ProjectRef project() {
        UUID id = Ids.next();
        String code = "r" + Ids.token().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        jdbc.sql("""
                insert into estate.project (id, region_id, code, name)
                select ?, id, ?, '巡查花园' from estate.region limit 1""").params(id, code).update();
        return new ProjectRef(id, code, "巡查花园", ZONE);
    }

    UUID district(ProjectRef project, String name) {
        UUID id = Ids.next();
        in(
                project,
                () -> jdbc.sql("insert into district.district (project_id, id, name) values (?, ?, ?)")
                        .params(project.id(), id, name)
                        .update());
        return id;
    }

    UUID person(ProjectRef project, String username, String name, Role role) {
        return in(project, () -> {
            UUID id = accounts.open(username, name, DemoData.PASSWORD, true, Instant.now());
            accounts.grant(id, project.id(), role, Instant.now());
            jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, ?, ?, '13900001234', '岗位', '2026-01-01')""").params(project.id(), id, username, name).update();
            return id;
        });
    }

    <T> T in(ProjectRef project, Callable<T> work) {
        return new Scope(Set.of(project.id()), Actor.SYSTEM, project)
                .call(() -> transaction.execute(status -> {
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    /** Name and value in turn; a name may come more than once. */
    static byte[] form(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
