package io.shouwen.contractors;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.standard.guide.Trade;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of a project's companies. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Companies {

    record Saved(UUID id, Company company, int version) {}

    private static final String SELECT = """
            select c.*, f.credit_code from contractors.company c join contractors.firm f on f.id = c.id
            where c.project_id = ? and\s""";

    private final JdbcClient jdbc;

    Companies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Saved> byId(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "c.id = ?")
                .params(projectId, id)
                .query(Companies::row)
                .optional();
    }

    Optional<Saved> byCode(UUID projectId, CreditCode code) {
        return jdbc.sql(SELECT + "f.credit_code = ?")
                .params(projectId, code.text())
                .query(Companies::row)
                .optional();
    }

    /** @return the id of the company, which is the same in every project it works for */
    UUID insert(UUID projectId, Company company) {
        UUID id = jdbc.sql("""
                insert into contractors.firm (id, credit_code, name) values (?, ?, ?)
                on conflict (credit_code) do update set credit_code = excluded.credit_code returning id""")
                .params(Ids.next(), company.code().text(), company.name())
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into contractors.company (project_id, id, name, contact, phone, emergency_phone, trades, warranty_of,
                    from_on, until_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(projectId, id).params(values(company)).update();
        return id;
    }

    /** Under an optimistic lock. @return false, with nothing changed, if somebody else saved first */
    boolean change(UUID projectId, UUID id, Company company, int version) {
        return jdbc.sql("""
                update contractors.company
                set name = ?, contact = ?, phone = ?, emergency_phone = ?, trades = ?, warranty_of = ?, from_on = ?,
                    until_on = ?, version = version + 1
                where project_id = ? and id = ? and version = ?""")
                        .params(values(company))
                        .params(projectId, id, version)
                        .update()
                == 1;
    }

    private static List<?> values(Company company) {
        return Sql.values(
                company.name(),
                company.contact(),
                company.phone(),
                company.emergencyPhone(),
                names(company.trades()),
                company.warrantyOf(),
                company.from(),
                company.until());
    }

    static String[] names(List<Trade> trades) {
        return trades.stream().map(Enum::name).toArray(String[]::new);
    }

    static List<Trade> trades(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(Trade::valueOf)
                .sorted()
                .toList();
    }

    private static Saved row(ResultSet row, int n) throws SQLException {
        return new Saved(
                row.getObject("id", UUID.class),
                new Company(
                        row.getString("name"),
                        new CreditCode(row.getString("credit_code")),
                        row.getString("contact"),
                        row.getString("phone"),
                        row.getString("emergency_phone"),
                        trades(row.getArray("trades")),
                        row.getString("warranty_of"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)),
                row.getInt("version"));
    }
}
