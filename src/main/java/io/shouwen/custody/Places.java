package io.shouwen.custody;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The places of a project and how full they are, for the parts of this room. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Places {

    private static final String SELECT = """
            select p.id, p.parent_id, p.kind, p.code, p.name, coalesce(p.capacity, 0) as capacity, p.closed_at,
                   (select count(*) from custody.thing t
                    where t.project_id = p.project_id and t.place_id = p.id and t.inside > 0)::int as holds
            from custody.place p where p.project_id = ? and\s""";

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place, locked until the end of the transaction, so that two people cannot fill the last slot twice. */
    public Place lock(UUID projectId, UUID id) {
        UUID locked = jdbc.sql("select id from custody.place where project_id = ? and id = ? for update")
                .params(projectId, id)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        return jdbc.sql(SELECT + "p.id = ?")
                .params(projectId, locked)
                .query(Places::row)
                .single();
    }

    public Optional<Place> byCode(UUID projectId, String code) {
        return jdbc.sql(SELECT + "p.code = ?")
                .params(projectId, code)
                .query(Places::row)
                .optional();
    }

    /** The first place with room for a thing of this kind, the emptiest shelf's first slots before fuller ones. */
    public Optional<Place> proposed(UUID projectId, Thing.Kind thing) {
        return jdbc.sql("select * from (" + SELECT + """
                p.kind = ? and p.closed_at is null) p where holds < capacity order by holds, code limit 1""")
                .params(projectId, thing == Thing.Kind.KEY ? "HOOK" : "SLOT")
                .query(Places::row)
                .optional();
    }

    public Optional<Place> byId(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "p.id = ?")
                .params(projectId, id)
                .query(Places::row)
                .optional();
    }

    /** Whether there is an open slot, or for keys an open hook, at all. */
    public boolean any(UUID projectId, Thing.Kind thing) {
        return jdbc.sql("""
                select exists (select from custody.place where project_id = ? and kind = ? and closed_at is null)""")
                .params(projectId, thing == Thing.Kind.KEY ? "HOOK" : "SLOT")
                .query(Boolean.class)
                .single();
    }

    /**
     * Adds places in one statement, each parent before what is in it.
     *
     * @throws org.springframework.dao.DuplicateKeyException if one of the codes is taken
     */
    public void insert(UUID projectId, List<Place> places) {
        jdbc.sql("""
                insert into custody.place (project_id, id, parent_id, kind, code, name, capacity)
                select ?, id, parent_id, kind, code, name, nullif(capacity, 0)
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[])
                    as p (id, parent_id, kind, code, name, capacity)""")
                .param(projectId)
                .param(Sql.column(places, Place::id))
                .param(Sql.column(places, Place::parent))
                .param(Sql.column(places, Place::kind))
                .param(Sql.column(places, Place::code))
                .param(Sql.column(places, Place::name))
                .param(Sql.column(places, Place::capacity))
                .update();
    }

    /** @return false if somebody else changed it since */
    public boolean edit(UUID projectId, UUID id, String name, int capacity, int version) {
        return jdbc.sql("""
                update custody.place set name = ?, capacity = nullif(?, 0), version = version + 1
                where project_id = ? and id = ? and version = ?""").params(name, capacity, projectId, id, version).update() == 1;
    }

    /** Closes a place with everything open in it. */
    public void close(UUID projectId, UUID id, Instant at) {
        jdbc.sql("""
                update custody.place set closed_at = :at, version = version + 1
                where project_id = :project and closed_at is null and (id = :id or parent_id = :id
                    or parent_id in (select s.id from custody.place s where s.project_id = :project and s.parent_id = :id))""")
                .param("at", Sql.at(at))
                .param("project", projectId)
                .param("id", id)
                .update();
    }

    /** Opens a place again with what was closed together with it. */
    public void reopen(UUID projectId, UUID id) {
        jdbc.sql("""
                update custody.place p set closed_at = null, version = p.version + 1
                from custody.place c where c.project_id = :project and c.id = :id and p.project_id = :project
                and p.closed_at = c.closed_at and (p.id = :id or p.parent_id = :id
                    or p.parent_id in (select s.id from custody.place s where s.project_id = :project and s.parent_id = :id))""").param("project", projectId).param("id", id).update();
    }

    private static Place row(ResultSet row, int n) throws SQLException {
        return new Place(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                Place.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getInt("capacity"),
                row.getInt("holds"),
                Sql.instantOrNull(row, "closed_at"));
    }
}
