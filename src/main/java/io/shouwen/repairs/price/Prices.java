package io.shouwen.repairs.price;

import io.shouwen.platform.Money;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The prices of the group and of projects, in versions that are never changed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Prices {

    /** Most items of a list on one level. */
    static final int MOST = 2_000;

    private static final String COLUMNS =
            "id, item_id, version, use, kind, name, unit, content, fen, basis, starts_on, written_by, written_at";

    private static final String BOTH = """
            (select 'PROJECT' as level, %s from repairs.price where project_id = :project
             union all select 'GROUP', %s from repairs.group_price where :project::uuid is not null) p""".formatted(COLUMNS, COLUMNS);

    /** A version with who wrote it and when. */
    record Written(Price price, String by, Instant at) {}

    private final JdbcClient jdbc;

    Prices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be charged on a day. One query. */
    public PriceList on(UUID projectId, LocalDate day) {
        return PriceList.on(
                day,
                jdbc.sql("select distinct on (p.item_id, p.level) p.* from " + BOTH
                                + " where p.starts_on <= :day order by p.item_id, p.level, p.version desc limit "
                                + 2 * MOST)
                        .param("project", projectId)
                        .param("day", day)
                        .query(Prices::price)
                        .list());
    }

    /** Versions that start after the day, the next first. */
    List<Price> after(UUID projectId, LocalDate day) {
        return jdbc.sql("select p.* from " + BOTH
                        + " where p.starts_on > :day order by p.starts_on, p.name, p.id limit 100")
                .param("project", projectId)
                .param("day", day)
                .query(Prices::price)
                .list();
    }

    /** The newest versions of an item on both levels, newest first; empty if there is no such item. */
    List<Written> versions(UUID projectId, UUID item) {
        return jdbc.sql("select p.*, coalesce(w.name, '') as by_name from " + BOTH + " " + """
                left join platform.person w on w.id = p.written_by
                where p.item_id = :item order by p.written_at desc, p.level, p.version desc limit 50""")
                .param("project", projectId)
                .param("item", item)
                .query((row, n) -> new Written(price(row, n), row.getString("by_name"), Sql.instant(row, "written_at")))
                .list();
    }

    Optional<Price> latest(UUID projectId, PriceLevel level, UUID item) {
        return versions(projectId, item).stream()
                .map(Written::price)
                .filter(price -> price.level() == level)
                .max((one, other) -> Integer.compare(one.version(), other.version()));
    }

    /** Adds a version under an optimistic lock. @return false if somebody else was first */
    boolean add(UUID projectId, Price price, Actor by, Instant now) {
        boolean group = price.level() == PriceLevel.GROUP;
        return jdbc.sql("insert into " + (group ? "repairs.group_price (" : "repairs.price (project_id, ") + COLUMNS
                                + ") select " + (group ? "" : ":project, ") + """
                                :id, :item, :version, :use, :kind, :name, :unit, :content, :fen, :basis, :starts, :by, :now
                                where :project::uuid is not null on conflict do nothing""")
                        .param("project", projectId)
                        .param("id", price.id())
                        .param("item", price.item())
                        .param("version", price.version())
                        .param("use", price.use().name())
                        .param("kind", price.kind().name())
                        .param("name", price.name())
                        .param("unit", price.unit())
                        .param("content", price.content())
                        .param("fen", price.amount().fen())
                        .param("basis", price.basis())
                        .param("starts", price.startsOn())
                        .param("by", by.id())
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    private static Price price(ResultSet row, int n) throws SQLException {
        return new Price(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                PriceLevel.valueOf(row.getString("level")),
                row.getInt("version"),
                PriceUse.valueOf(row.getString("use")),
                PriceKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("unit"),
                row.getString("content"),
                new Money(row.getLong("fen")),
                row.getString("basis"),
                row.getObject("starts_on", LocalDate.class));
    }
}
