package io.shouwen.estate;

import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The group's projects. Under no row-level security, so reading them needs no transaction. */
@Repository
class Projects implements ProjectDirectory {

    private static final String COLUMNS = "select id, code, name, zone from estate.project ";

    private final JdbcClient jdbc;

    Projects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String sql() {
        return COLUMNS;
    }

    @Override
    public Optional<ProjectRef> byCode(String code) {
        return jdbc.sql(COLUMNS + "where code = ?")
                .param(code)
                .query(Projects::row)
                .optional();
    }

    @Override
    public Optional<ProjectRef> byId(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(Projects::row).optional();
    }

    @Override
    public List<ProjectRef> list(Collection<UUID> ids, int limit) {
        return jdbc.sql(COLUMNS + "where id = any (?) order by code limit ?")
                .params(ids.toArray(UUID[]::new), limit)
                .query(Projects::row)
                .list();
    }

    @Override
    public List<ProjectRef> all(int limit) {
        return jdbc.sql(COLUMNS + "order by code limit ?")
                .param(limit)
                .query(Projects::row)
                .list();
    }

    @Override
    public List<ProjectRef> page(@Nullable Collection<UUID> ids, String text, String after, int limit) {
        return jdbc.sql(COLUMNS + """
                where code > :after and (cast(:ids as uuid[]) is null or id = any (:ids))
                  and (strpos(lower(name), lower(:text)) > 0 or strpos(code, lower(:text)) > 0)
                order by code limit :limit""")
                .param("after", after)
                .param("ids", ids == null ? null : ids.toArray(UUID[]::new))
                .param("text", text)
                .param("limit", limit)
                .query(Projects::row)
                .list();
    }

    private static ProjectRef row(ResultSet row, int n) throws SQLException {
        return new ProjectRef(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                ZoneId.of(row.getString("zone")));
    }
}
