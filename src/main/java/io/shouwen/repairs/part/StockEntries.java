package io.shouwen.repairs.part;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.repairs.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The entries of stocks; only added. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StockEntries {

    private static final String ENTRY = """
            select e.id, e.part_id, e.seq, e.kind, e.before_quantity, e.change, e.after_quantity, e.of_id
            from repairs.part_entry e where e.project_id = ?""";

    /** A use that no later entry has given back. */
    private static final String STANDING = " " + """
            and e.kind = 'USE' and not exists (
                select from repairs.part_entry b where b.project_id = e.project_id and b.of_id = e.id)""";

    /**
     * What an entry belongs to.
     *
     * @param repair for which it was used, or null
     * @param bill of the repair that named it, or null
     * @param words from whom it was delivered, or why the count differs; may be empty
     */
    record Cause(@Nullable UUID repair, @Nullable UUID bill, String words) {

        static Cause of(String words) {
            return new Cause(null, null, words);
        }
    }

    private final JdbcClient jdbc;

    StockEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ask it with the part locked. */
    Stock stock(UUID projectId, UUID part) {
        return jdbc.sql("""
                select seq, after_quantity from repairs.part_entry
                where project_id = ? and part_id = ? order by seq desc limit 1""")
                .params(projectId, part)
                .query((row, n) ->
                        new Stock(part, row.getInt("seq"), new Quantity(row.getBigDecimal("after_quantity"))))
                .optional()
                .orElseGet(() -> Stock.none(part));
    }

    Optional<StockEntry> find(UUID projectId, UUID id) {
        return jdbc.sql(ENTRY + " and e.id = ?")
                .params(projectId, id)
                .query(StockEntries::entry)
                .optional();
    }

    /** What a repair used and has not given back. */
    List<StockEntry> used(UUID projectId, UUID repair) {
        return jdbc.sql(ENTRY + STANDING + " and e.repair_id = ? order by e.part_id, e.seq")
                .params(projectId, repair)
                .query(StockEntries::entry)
                .list();
    }

    /** What bills of a repair used and has not been given back. */
    List<StockEntry> billed(UUID projectId, UUID repair) {
        return jdbc.sql(ENTRY + STANDING + " and e.repair_id = ? and e.bill_id is not null order by e.part_id, e.seq")
                .params(projectId, repair)
                .query(StockEntries::entry)
                .list();
    }

    void insert(UUID projectId, StockEntry entry, Cause cause, Actor by, Instant now) {
        jdbc.sql("""
                insert into repairs.part_entry (project_id, id, part_id, seq, kind, before_quantity, change, after_quantity,
                    of_id, repair_id, bill_id, words, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        entry.id(),
                        entry.part(),
                        entry.seq(),
                        entry.kind().name()))
                .params(Sql.values(
                        entry.before().number(),
                        entry.change().number(),
                        entry.after().number(),
                        entry.of()))
                .params(Sql.values(cause.repair(), cause.bill(), cause.words(), by.id(), now))
                .update();
    }

    private static StockEntry entry(ResultSet row, int n) throws SQLException {
        return new StockEntry(
                row.getObject("id", UUID.class),
                row.getObject("part_id", UUID.class),
                row.getInt("seq"),
                StockEntryKind.valueOf(row.getString("kind")),
                new Quantity(row.getBigDecimal("before_quantity")),
                new Quantity(row.getBigDecimal("change")),
                new Quantity(row.getBigDecimal("after_quantity")),
                row.getObject("of_id", UUID.class));
    }
}
