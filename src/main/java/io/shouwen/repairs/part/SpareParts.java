package io.shouwen.repairs.part;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.repairs.Quantity;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of spare parts of a project. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SpareParts {

    private static final String ONE = """
            select id, name, unit, shelf, low, price_item_id, retired_at is not null as retired, version
            from repairs.part where project_id = ?""";

    private final JdbcClient jdbc;

    SpareParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if the project has no such part */
    SparePart find(UUID projectId, UUID id) {
        return jdbc.sql(ONE + " and id = ?")
                .params(projectId, id)
                .query(SpareParts::part)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The part, locked, so that entries of its stock follow one another. @throws NotFound as {@link #find} */
    SparePart lock(UUID projectId, UUID id) {
        return jdbc.sql(ONE + " and id = ? for update")
                .params(projectId, id)
                .query(SpareParts::part)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The parts in use that are charged as this material. */
    List<SparePart> chargedAs(UUID projectId, UUID priceItem) {
        return jdbc.sql(ONE + " and price_item_id = ? and retired_at is null order by id")
                .params(projectId, priceItem)
                .query(SpareParts::part)
                .list();
    }

    /** @return false if a part in use has the name */
    boolean insert(UUID projectId, SparePart part, Actor by, Instant now) {
        return jdbc.sql("""
                insert into repairs.part (project_id, id, name, unit, shelf, low, price_item_id, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (project_id, name) where retired_at is null do nothing""")
                        .params(Sql.values(projectId, part.id(), part.name(), part.unit(), part.shelf()))
                        .params(Sql.values(
                                part.low() == null ? null : part.low().number(), part.priceItem(), by.id(), now))
                        .update()
                == 1;
    }

    /** Saves under the optimistic lock. @return false if somebody else was first */
    boolean save(UUID projectId, SparePart part, Instant now) {
        return jdbc.sql("""
                update repairs.part set name = ?, unit = ?, shelf = ?, low = ?, price_item_id = ?,
                    retired_at = case when ? then coalesce(retired_at, ?) end, version = version + 1
                where project_id = ? and id = ? and version = ?""")
                        .params(Sql.values(part.name(), part.unit(), part.shelf()))
                        .params(Sql.values(
                                part.low() == null ? null : part.low().number(), part.priceItem()))
                        .params(Sql.values(part.retired(), now, projectId, part.id(), part.version()))
                        .update()
                == 1;
    }

    private static SparePart part(ResultSet row, int n) throws SQLException {
        BigDecimal low = row.getBigDecimal("low");
        return new SparePart(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("unit"),
                row.getString("shelf"),
                low == null ? null : new Quantity(low),
                row.getObject("price_item_id", UUID.class),
                row.getBoolean("retired"),
                row.getInt("version"));
    }
}
