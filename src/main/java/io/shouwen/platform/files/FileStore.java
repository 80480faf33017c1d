package io.shouwen.platform.files;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Scope;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The store of a project's files. Files are prepared before the transaction begins. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FileStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Contents contents;

    FileStore(JdbcClient jdbc, Clock clock, Contents contents) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.contents = contents;
    }

    public StoredFile keep(UUID projectId, Prepared prepared) {
        StoredFile file = new StoredFile(
                Ids.next(),
                prepared.sha256(),
                prepared.name(),
                prepared.contentType(),
                prepared.size(),
                Scope.current().actor().id());
        contents.write(prepared);
        jdbc.sql("""
                insert into platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, file.id(), file.sha256(), file.name(), file.contentType(), file.size()))
                .params(Sql.values(file.storedBy(), clock.instant()))
                .update();
        return file;
    }

    public Optional<StoredFile> find(UUID projectId, UUID id) {
        return jdbc.sql("""
                select id, sha256, name, content_type, size, stored_by from platform.file
                where project_id = ? and id = ?""")
                .params(projectId, id)
                .query((row, n) -> new StoredFile(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getObject(6, UUID.class)))
                .optional();
    }

    /** The path of the content; empty if this node does not have it. */
    public Optional<Path> content(StoredFile file) {
        return contents.find(file.sha256());
    }

    /** The path of the thumbnail, if there is one. */
    public Optional<Path> small(StoredFile file) {
        return contents.findSmall(file.sha256()).or(() -> content(file));
    }

    /**
     * Deletes a file that nothing refers to any more. Its content goes after the commit, unless another file has the
     * same.
     */
    public void delete(UUID projectId, UUID id) {
        jdbc.sql("delete from platform.file where project_id = ? and id = ? returning sha256")
                .params(projectId, id)
                .query(String.class)
                .optional()
                .filter(sha256 -> !jdbc.sql("select platform.content_used(?)")
                        .param(sha256)
                        .query(Boolean.class)
                        .single())
                .ifPresent(sha256 ->
                        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                                contents.delete(sha256);
                            }
                        }));
    }
}
