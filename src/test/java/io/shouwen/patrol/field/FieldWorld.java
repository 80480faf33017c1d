package io.shouwen.patrol.field;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.standard.checklist.Checklists;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A small project of its own with one district, its butler, a route of three points and one round a day. */
record FieldWorld(JdbcClient jdbc, TransactionOperations transaction, Accounts accounts, Checklists checklists) {

    /** @param butler the name to sign in with */
    record Place(UUID id, String code, String butler, UUID district, UUID route, List<String> codes) {}

    Place make() {
        UUID id = Ids.next();
        String code = "f" + Ids.token().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        jdbc.sql("""
                insert into estate.project (id, region_id, code, name)
                select ?, id, ?, '巡查花园' from estate.region limit 1""").params(id, code).update();
        return in(id, () -> fill(id, code));
    }

    private Place fill(UUID id, String code) {
        Instant made = Instant.now().minus(Duration.ofDays(3));
        String butler = person(id, "秦小满");
        UUID district = Ids.next();
        jdbc.sql("""
                insert into district.district (project_id, id, name, butler_id)
                select ?, ?, '东片区', a.id from platform.account a where a.username = ?""").params(id, district, butler).update();
        jdbc.sql("""
                insert into patrol.time_window (project_id, id, name, starts, ends, since)
                values (?, ?, '全天巡查', '00:00', '23:59', '2026-01-01')""").params(id, Ids.next()).update();
        UUID route = Ids.next();
        jdbc.sql("insert into patrol.route (project_id, id, district_id, name, made_at) values (?, ?, ?, '一号线', ?)")
                .params(id, route, district, Sql.at(made))
                .update();
        UUID checklist = checklists.preset(id, "lobby", made);
        List<String> codes = new ArrayList<>();
        for (String place : List.of("1栋大堂", "1栋天台", "地下车库B2")) {
            UUID point = Ids.next();
            String tag = UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 7) + "Z";
            codes.add(tag);
            jdbc.sql("""
                    insert into patrol.checkpoint (project_id, id, route_id, place, kind, checklist_id, code, made_at)
                    values (?, ?, ?, ?, 'LOBBY', ?, ?, ?)""")
                    .params(id, point, route, place, checklist, tag, Sql.at(made))
                    .update();
            jdbc.sql("""
                    insert into patrol.route_point (project_id, route_id, version, position, checkpoint_id)
                    values (?, ?, 1, ?, ?)""").params(id, route, codes.size(), point).update();
        }
        return new Place(id, code, butler, district, route, codes);
    }

    /** Another butler there. @return the name to sign in with */
    String person(UUID projectId, String name) {
        String username = "w" + Ids.next().toString().replace("-", "");
        return in(projectId, () -> {
            UUID id = accounts.open(username, name, DemoData.PASSWORD, true, Instant.now());
            accounts.grant(id, projectId, Role.BUTLER, Instant.now());
            jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, ?, ?, '13900001234', '楼宇管家', '2026-01-01')""").params(projectId, id, username, name).update();
            return username;
        });
    }

    int count(Place at, String what) {
        return in(
                at.id(),
                () -> jdbc.sql("select count(*) from patrol." + what + (what.contains(" where ") ? " and" : " where")
                                + " project_id = ?")
                        .param(at.id())
                        .query(Integer.class)
                        .single());
    }

    private <T> T in(UUID projectId, Supplier<T> work) {
        return Scope.of(projectId).call(() -> transaction.execute(status -> work.get()));
    }
}
