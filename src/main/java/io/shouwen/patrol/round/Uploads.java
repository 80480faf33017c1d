package io.shouwen.patrol.round;

import io.shouwen.platform.Sql;
import io.shouwen.platform.field.FieldRecordTaker;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of partial uploads; received pieces survive interruptions. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Uploads {

    /** @param have number of bytes received */
    record State(int have, int size, boolean done) {}

    /** The bytes do not have the announced hash or size. */
    static final class WrongContent extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Photos photos;
    private final List<FieldRecordTaker> takers;

    Uploads(JdbcClient jdbc, FileStore files, Photos photos, List<FieldRecordTaker> takers) {
        this.jdbc = jdbc;
        this.files = files;
        this.photos = photos;
        this.takers = takers;
    }

    State state(UUID projectId, String sha256) {
        return jdbc.sql("""
                select u.size, u.file_id is not null as done,
                    (select coalesce(sum(octet_length(p.bytes)), 0) from patrol.upload_part p
                     where p.project_id = u.project_id and p.sha256 = u.sha256) as have
                from patrol.upload u where u.project_id = ? and u.sha256 = ?""")
                .params(projectId, sha256)
                .query((row, n) -> new State(
                        row.getBoolean("done") ? row.getInt("size") : row.getInt("have"),
                        row.getInt("size"),
                        row.getBoolean("done")))
                .optional()
                .orElse(new State(0, 0, false));
    }

    /**
     * @return the state; if it differs from {@code offset} plus the piece, the offset was wrong
     * @throws WrongContent if there are more bytes than announced
     */
    State add(UUID projectId, String sha256, int size, int offset, byte[] piece, UUID by, Instant now) {
        photos.alone(projectId, sha256);
        State before = state(projectId, sha256);
        if (before.done()) {
            return before;
        }
        if (before.size() != 0 && before.size() != size) {
            forget(projectId, sha256);
            before = new State(0, 0, false);
        }
        if (offset != before.have() || piece.length == 0) {
            return new State(before.have(), size, false);
        }
        if (offset + piece.length > size) {
            throw new WrongContent();
        }
        jdbc.sql("""
                insert into patrol.upload (project_id, sha256, size, by_id, begun_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""").params(projectId, sha256, size, by, Sql.at(now)).update();
        jdbc.sql("insert into patrol.upload_part (project_id, sha256, position, bytes) values (?, ?, ?, ?)")
                .params(projectId, sha256, offset, piece)
                .update();
        if (offset + piece.length < size) {
            return new State(offset + piece.length, size, false);
        }
        return new State(size, size, false);
    }

    /** All bytes, if they are complete and not yet decoded; the caller then calls {@link #finish}. */
    Optional<byte[]> whole(UUID projectId, String sha256) {
        State state = state(projectId, sha256);
        return state.done() || state.size() == 0 || state.have() < state.size()
                ? Optional.empty()
                : Optional.of(bytes(projectId, sha256));
    }

    void forget(UUID projectId, String sha256) {
        jdbc.sql("delete from patrol.upload_part where project_id = ? and sha256 = ?")
                .params(projectId, sha256)
                .update();
        jdbc.sql("delete from patrol.upload where project_id = ? and sha256 = ? and file_id is null")
                .params(projectId, sha256)
                .update();
    }

    /** Idempotent. */
    void finish(UUID projectId, String sha256, Prepared picture) {
        photos.alone(projectId, sha256);
        if (state(projectId, sha256).done()) {
            return;
        }
        UUID file = files.keep(projectId, picture).id();
        jdbc.sql("update patrol.upload set file_id = ? where project_id = ? and sha256 = ?")
                .params(file, projectId, sha256)
                .update();
        photos.arrived(projectId, sha256, file);
        takers.forEach(taker -> taker.arrived(projectId, sha256, file));
        jdbc.sql("delete from patrol.upload_part where project_id = ? and sha256 = ?")
                .params(projectId, sha256)
                .update();
    }

    private byte[] bytes(UUID projectId, String sha256) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        jdbc.sql("select bytes from patrol.upload_part where project_id = ? and sha256 = ? order by position")
                .params(projectId, sha256)
                .query((row, n) -> row.getBytes(1))
                .list()
                .forEach(all::writeBytes);
        return all.toByteArray();
    }
}
