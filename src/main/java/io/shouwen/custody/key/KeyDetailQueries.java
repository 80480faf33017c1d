package io.shouwen.custody.key;

import io.shouwen.custody.key.view.KeyLoanLine;
import io.shouwen.custody.key.view.MandateLine;
import io.shouwen.platform.Masked;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what belongs to one key: mandates and open loans. */
@Repository
class KeyDetailQueries {

    private final JdbcClient jdbc;

    KeyDetailQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The present one first. */
    List<MandateLine> mandates(UUID projectId, UUID key) {
        return jdbc.sql("""
                select m.*, e.ended_at, coalesce(e.reason, '') as end_reason from custody.key_mandate m
                left join custody.key_mandate_end e on e.project_id = m.project_id and e.id = m.id
                where m.project_id = ? and m.key_id = ?
                order by e.ended_at is not null, m.given_at desc, m.id desc limit 50""")
                .params(projectId, key)
                .query(KeyDetailQueries::mandate)
                .list();
    }

    /** The loans that are out, the soonest due first. */
    List<KeyLoanLine> open(UUID projectId, UUID key) {
        return jdbc.sql("""
                select l.id, s.person, s.relation, l.purpose, s.reason, l.lent_at, l.until_at, l.due_at, v.breach,
                       coalesce(v.reason, '') as override_reason,
                       s.pieces - (select coalesce(sum(b.pieces), 0) from custody.step b
                                   where b.project_id = l.project_id and b.loan_id = l.id) as left_out,
                       array(select to_char(a.night, 'YYYY-MM-DD') from custody.overnight_approval a
                             where a.project_id = l.project_id and a.loan_id = l.id order by a.night) as nights
                from custody.key_loan l
                join custody.step s on s.project_id = l.project_id and s.id = l.id
                left join custody.key_override v on v.project_id = l.project_id and v.id = l.id
                where l.project_id = ? and l.key_id = ? and l.back_at is null order by l.due_at, l.id""")
                .params(projectId, key)
                .query(KeyDetailQueries::loan)
                .list();
    }

    private static KeyLoanLine loan(ResultSet row, int n) throws SQLException {
        return new KeyLoanLine(
                row.getObject("id", UUID.class),
                row.getString("person"),
                row.getString("relation"),
                KeyPurpose.valueOf(row.getString("purpose")),
                row.getString("reason"),
                row.getInt("left_out"),
                Sql.instant(row, "lent_at"),
                Sql.instant(row, "until_at"),
                Sql.instant(row, "due_at"),
                breach(row.getString("breach")),
                row.getString("override_reason"),
                Arrays.stream((String[]) row.getArray("nights").getArray())
                        .map(LocalDate::parse)
                        .toList());
    }

    private static @Nullable MandateBreach breach(@Nullable String name) {
        return name == null ? null : MandateBreach.valueOf(name);
    }

    private static MandateLine mandate(ResultSet row, int n) throws SQLException {
        return new MandateLine(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                Masked.phone(row.getString("owner_phone")),
                Arrays.stream((String[]) row.getArray("purposes").getArray())
                        .map(KeyPurpose::valueOf)
                        .sorted()
                        .toList(),
                row.getBoolean("staff"),
                List.of((String[]) row.getArray("users").getArray()),
                Sql.instant(row, "given_at"),
                Sql.instantOrNull(row, "until_at"),
                row.getObject("signed_id", UUID.class),
                Sql.instantOrNull(row, "ended_at"),
                row.getString("end_reason"));
    }
}
