package io.shouwen.custody.key;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The keys with their owners' mandates. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KeyRings {

    private final JdbcClient jdbc;

    KeyRings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if the project has no such key */
    KeyRing get(UUID projectId, UUID id) {
        return jdbc.sql("""
                select k.id, t.house_id, m.id as mandate_id, m.owner, m.owner_phone, m.purposes, m.staff, m.users,
                       m.until_at, m.signed_id
                from custody.key k
                join custody.thing t on t.project_id = k.project_id and t.id = k.id
                left join lateral (
                    select m.* from custody.key_mandate m
                    where m.project_id = k.project_id and m.key_id = k.id and not exists (
                        select from custody.key_mandate_end e where e.project_id = m.project_id and e.id = m.id)
                    order by m.given_at desc, m.id desc limit 1) m on true
                where k.project_id = ? and k.id = ?""")
                .params(projectId, id)
                .query((row, n) -> new KeyRing(
                        row.getObject("id", UUID.class),
                        row.getObject("house_id", UUID.class),
                        row.getObject("mandate_id") == null ? null : mandate(row)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void insert(UUID projectId, UUID id, String house, String note) {
        jdbc.sql("insert into custody.key (project_id, id, house_label, note) values (?, ?, ?, ?)")
                .params(projectId, id, house, note)
                .update();
    }

    void insert(UUID projectId, UUID keyId, Mandate mandate, Actor by, Instant at) {
        jdbc.sql("""
                insert into custody.key_mandate (project_id, id, key_id, owner, owner_phone, purposes, staff, users,
                    until_at, signed_id, by_id, given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, mandate.id(), keyId, mandate.owner(), mandate.ownerPhone()))
                .param(mandate.purposes().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param(mandate.staff())
                .param(mandate.users().toArray(String[]::new))
                .params(Sql.values(mandate.until(), mandate.signed(), by.id(), at))
                .update();
    }

    void end(UUID projectId, UUID mandateId, String reason, Actor by, Instant at) {
        jdbc.sql("insert into custody.key_mandate_end (project_id, id, reason, by_id, ended_at) values (?, ?, ?, ?, ?)")
                .params(Sql.values(projectId, mandateId, reason, by.id(), at))
                .update();
    }

    static Mandate mandate(ResultSet row) throws SQLException {
        return new Mandate(
                row.getObject("mandate_id", UUID.class),
                row.getString("owner"),
                row.getString("owner_phone"),
                Arrays.stream((String[]) row.getArray("purposes").getArray())
                        .map(KeyPurpose::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("staff"),
                List.of((String[]) row.getArray("users").getArray()),
                Sql.instantOrNull(row, "until_at"),
                row.getObject("signed_id", UUID.class));
    }
}
