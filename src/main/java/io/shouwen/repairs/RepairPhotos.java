package io.shouwen.repairs;

import io.shouwen.platform.Sql;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.Upload;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of a repair's pictures, by the step or fact they belong to. A phone may name one before its bytes arrive. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RepairPhotos {

    /** Maximum number of pictures per field. */
    public static final int MOST = 9;

    private final JdbcClient jdbc;
    private final FileStore files;

    RepairPhotos(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Stores the pictures of a form's field. @param record id of the step or fact */
    public void keep(
            UUID projectId, UUID repairId, UUID record, Upload sent, RepairPhotoSubject shows, Instant takenAt) {
        for (Prepared picture : sent.files()) {
            UUID file = files.keep(projectId, picture).id();
            name(projectId, repairId, record, picture.sha256(), shows, takenAt, file);
        }
    }

    /** Names a picture; idempotent. @param file null until its bytes have arrived */
    public void name(
            UUID projectId,
            UUID repairId,
            UUID record,
            String sha256,
            RepairPhotoSubject shows,
            Instant takenAt,
            @Nullable UUID file) {
        jdbc.sql("""
                insert into repairs.photo (project_id, record_id, sha256, repair_id, shows, taken_at, file_id)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Sql.values(projectId, record, sha256, repairId, shows.name(), takenAt, file))
                .update();
    }

    /** The bytes have arrived: links them to everything that names them. */
    public void arrived(UUID projectId, String sha256, UUID file) {
        jdbc.sql("update repairs.photo set file_id = ? where project_id = ? and sha256 = ? and file_id is null")
                .params(file, projectId, sha256)
                .update();
    }

    public boolean any(UUID projectId, UUID record, RepairPhotoSubject shows) {
        return jdbc.sql("""
                select exists (select from repairs.photo where project_id = ? and record_id = ? and shows = ?)""")
                .params(projectId, record, shows.name())
                .query(Boolean.class)
                .single();
    }

    /** @param file null until its bytes have arrived */
    public record Picture(@Nullable UUID file, RepairPhotoSubject shows, Instant takenAt) {}

    public List<Picture> of(UUID projectId, UUID repairId) {
        return jdbc.sql("""
                select file_id, shows, taken_at from repairs.photo where project_id = ? and repair_id = ?
                order by taken_at, sha256 limit 200""")
                .params(projectId, repairId)
                .query((row, n) -> new Picture(
                        row.getObject("file_id", UUID.class),
                        RepairPhotoSubject.valueOf(row.getString("shows")),
                        Sql.instant(row, "taken_at")))
                .list();
    }
}
