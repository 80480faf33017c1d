package io.shouwen.custody.key;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The loans of keys with the nights over which they may stay out. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KeyLoans {

    private final JdbcClient jdbc;

    KeyLoans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The loan, locked. @throws NotFound if this key has no such loan */
    KeyLoan lock(UUID projectId, UUID key, UUID loan) {
        return jdbc.sql("""
                select l.id, l.key_id, l.borrower_id, l.lender_id, l.lent_at, l.until_at, l.back_at,
                       array(select to_char(a.night, 'YYYY-MM-DD') from custody.overnight_approval a
                             where a.project_id = l.project_id and a.loan_id = l.id) as nights
                from custody.key_loan l where l.project_id = ? and l.key_id = ? and l.id = ? for update of l""")
                .params(projectId, key, loan)
                .query(KeyLoans::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void insert(UUID projectId, KeyLoan loan, KeyPurpose purpose, Instant due) {
        jdbc.sql("""
                insert into custody.key_loan (project_id, id, key_id, purpose, borrower_id, lender_id, lent_at, until_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, loan.id(), loan.key(), purpose.name(), loan.borrower(), loan.lender()))
                .params(Sql.values(loan.lentAt(), loan.until(), due))
                .update();
    }

    void override(UUID projectId, UUID loan, MandateBreach breach, String reason, Actor by, Instant at) {
        jdbc.sql(
                        "insert into custody.key_override (project_id, id, breach, reason, by_id, at) values (?, ?, ?, ?, ?, ?)")
                .params(Sql.values(projectId, loan, breach.name(), reason, by.id(), at))
                .update();
    }

    void approve(UUID projectId, UUID id, UUID loan, LocalDate night, String reason, Actor by, Instant at) {
        jdbc.sql("""
                insert into custody.overnight_approval (project_id, id, loan_id, night, reason, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, id, loan, night, reason, by.id(), at))
                .update();
    }

    void due(UUID projectId, UUID loan, Instant due) {
        jdbc.sql("update custody.key_loan set due_at = ? where project_id = ? and id = ?")
                .params(Sql.values(due, projectId, loan))
                .update();
    }

    /** @param at when the last piece was back; null while others are out */
    void back(UUID projectId, UUID loan, int lost, @Nullable Instant at) {
        jdbc.sql("update custody.key_loan set back_at = ?, lost = lost + ? where project_id = ? and id = ?")
                .params(Sql.values(at, lost, projectId, loan))
                .update();
    }

    private static KeyLoan row(ResultSet row, int n) throws SQLException {
        return new KeyLoan(
                row.getObject("id", UUID.class),
                row.getObject("key_id", UUID.class),
                row.getObject("borrower_id", UUID.class),
                row.getObject("lender_id", UUID.class),
                Sql.instant(row, "lent_at"),
                Sql.instant(row, "until_at"),
                Sql.instantOrNull(row, "back_at"),
                Arrays.stream((String[]) row.getArray("nights").getArray())
                        .map(LocalDate::parse)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
