package io.shouwen.duty;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.roster.PostKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Small projects, and people of theirs who sign in under names of their own. */
record DutyWorld(JdbcClient jdbc, TransactionOperations transaction, Accounts accounts) {

    record Place(UUID id, String code) {
        LocalDate today() {
            return LocalDate.now(ZoneId.of("Asia/Shanghai"));
        }
    }

    Place project() {
        Place at =
                new Place(Ids.next(), "d" + Ids.token().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
        jdbc.sql("""
                insert into estate.project (id, region_id, code, name)
                select ?, id, ?, '值班花园' from estate.region limit 1""").params(at.id(), at.code()).update();
        return at;
    }

    /** So that it is due at whatever hour the test runs. */
    Place controlRoomRoundTheClock() {
        Place at = project();
        in(at, () -> jdbc.sql("""
                        update roster.post_hours set begins = '00:00', ends = '00:00' where project_id = ?
                        and post_id = (select id from roster.post where project_id = ? and kind = 'CONTROL')""").params(at.id(), at.id()).update());
        return at;
    }

    /** Works there since the first of January 2026. @return the name to sign in with */
    String person(Place at, String name, Role role) {
        String username = "w" + Ids.next().toString().replace("-", "");
        in(at, () -> {
            UUID id = accounts.open(username, name, DemoData.PASSWORD, true, Instant.now());
            accounts.grant(id, at.id(), role, Instant.now());
            jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, ?, ?, '13900001234', '岗位', '2026-01-01')""").params(at.id(), id, username, name).update();
        });
        return username;
    }

    /** A day with a gap, somebody far from the place, a forgotten sign-off and a note. */
    void someDuty(Place at) {
        person(at, "高志远", Role.CONTROL);
        Instant now = Instant.now();
        in(at, () -> {
            UUID who = jdbc.sql("select id from staff.staff where project_id = ? and name = '高志远'")
                    .param(at.id())
                    .query(UUID.class)
                    .single();
            UUID post = jdbc.sql("select id from roster.post where project_id = ? and kind = ?")
                    .params(at.id(), PostKind.CONTROL.name())
                    .query(UUID.class)
                    .single();
            UUID first = Ids.next();
            on(at, first, post, who, now.minus(Duration.ofHours(3)), now.minus(Duration.ofHours(2)));
            on(at, Ids.next(), post, who, now.minus(Duration.ofHours(1)), null);
            UUID note = Ids.next();
            jdbc.sql("""
                    insert into duty.handover (project_id, id, sign_on_id, post_id, given_by, given_at, words)
                    values (?, ?, ?, ?, ?, ?, '钥匙在抽屉里')""")
                    .params(at.id(), note, first, post, who, Sql.at(now.minus(Duration.ofHours(2))))
                    .update();
        });
    }

    private void on(
            Place at, UUID id, UUID post, UUID who, Instant on, @org.jspecify.annotations.Nullable Instant off) {
        jdbc.sql("""
                insert into duty.sign_on (project_id, id, post_id, staff_id, on_at, until_at, how, place, place_metres,
                                            off_at, ended)
                values (?, ?, ?, ?, ?, ?, 'PHONE', 'OUTSIDE', 1234, ?, ?)""")
                .params(Sql.values(
                        at.id(), id, post, who, on, on.plusSeconds(43_200), off, off == null ? null : "SYSTEM"))
                .update();
    }

    private void in(Place at, Runnable work) {
        Scope.of(at.id()).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}
