package io.shouwen.console;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of saved views; a person sees their own and the shared ones. */
@Repository
@Transactional
class SavedViews {

    private static final String VISIBLE = """
            select id, owner_id, name, path, query, shared from console.saved_view
            where project_id = :project and (owner_id = :me or shared)\s""";

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one list, the reader's own first. @param path of the list, below the project */
    List<SavedView> of(UUID projectId, Actor reader, String path) {
        return jdbc.sql(VISIBLE
                        + "and path = :path order by owner_id <> :me, name collate platform.pinyin, id limit 200")
                .param("project", projectId)
                .param("me", reader.id())
                .param("path", path)
                .query(SavedViews::row)
                .list();
    }

    /** Of all lists, for the command palette; the reader's own first. */
    List<SavedView> ofAllLists(UUID projectId, Actor reader) {
        return jdbc.sql(VISIBLE + "order by owner_id <> :me, name collate platform.pinyin, id limit 200")
                .param("project", projectId)
                .param("me", reader.id())
                .query(SavedViews::row)
                .list();
    }

    Optional<SavedView> find(UUID projectId, Actor reader, UUID id) {
        return jdbc.sql(VISIBLE + "and id = :id")
                .param("project", projectId)
                .param("me", reader.id())
                .param("id", id)
                .query(SavedViews::row)
                .optional();
    }

    /** How many the person has in the project. */
    int count(UUID projectId, Actor owner) {
        return jdbc.sql("select count(*) from console.saved_view where project_id = ? and owner_id = ?")
                .params(projectId, owner.id())
                .query(Integer.class)
                .single();
    }

    /** @return whether it was saved; not if the person has one of that name for the list */
    boolean save(UUID projectId, SavedView view, Instant now) {
        int query = view.address().indexOf('?');
        return jdbc.sql("""
                        insert into console.saved_view (project_id, id, owner_id, name, path, query, shared, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(Sql.values(projectId, view.id(), view.owner(), view.name()))
                        .params(Sql.values(
                                query < 0 ? view.address() : view.address().substring(0, query),
                                query < 0 ? "" : view.address().substring(query + 1),
                                view.shared(),
                                Sql.at(now)))
                        .update()
                == 1;
    }

    void remove(UUID projectId, UUID id) {
        jdbc.sql("delete from console.saved_view where project_id = ? and id = ?")
                .params(projectId, id)
                .update();
    }

    private static SavedView row(ResultSet row, int n) throws SQLException {
        String query = row.getString("query");
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("name"),
                row.getString("path") + (query.isEmpty() ? "" : "?" + query),
                row.getBoolean("shared"));
    }
}
