package io.shouwen.patrol.round;

import io.shouwen.platform.Sql;
import io.shouwen.platform.field.FieldPicture;
import io.shouwen.platform.field.FieldPictures;
import io.shouwen.platform.field.FieldRecord;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.Upload;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The store of a patrol's pictures. A record may name a picture before its bytes have arrived; they are matched by
 * hash.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Photos implements FieldPictures {

    /** Maximum number of pictures per record. */
    public static final int MOST = FieldPicture.MOST;

    private final JdbcClient jdbc;
    private final FileStore files;

    Photos(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public @Nullable UUID file(UUID projectId, String sha256) {
        alone(projectId, sha256);
        return jdbc.sql("select file_id from patrol.upload where project_id = ? and sha256 = ? and file_id is not null")
                .params(projectId, sha256)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Stores the pictures of either a finding or a visit, as {@link FieldPicture#of} gives them; idempotent. */
    public void add(
            UUID projectId,
            UUID recordId,
            List<FieldPicture> photos,
            @Nullable UUID findingId,
            @Nullable UUID visitId,
            PhotoSubject subject) {
        photos.forEach(photo -> add(projectId, recordId, photo, findingId, visitId, subject, null));
    }

    /** Stores pictures sent with a finding's form. */
    public void keep(
            UUID projectId, UUID findingId, UUID recordId, Upload sent, PhotoSubject subject, Instant takenAt) {
        sent.files().forEach(picture -> keep(projectId, recordId, picture, takenAt, findingId, null, subject));
    }

    /** Stores a picture uploaded on a page. */
    public void keep(
            UUID projectId,
            UUID recordId,
            Prepared picture,
            Instant takenAt,
            @Nullable UUID findingId,
            @Nullable UUID visitId,
            PhotoSubject subject) {
        FieldPicture photo = new FieldPicture(picture.sha256(), "", takenAt, null);
        add(
                projectId,
                recordId,
                photo,
                findingId,
                visitId,
                subject,
                files.keep(projectId, picture).id());
    }

    /** The bytes are complete: links them to all records that name them. Call it after {@link #alone}. */
    void arrived(UUID projectId, String sha256, UUID fileId) {
        jdbc.sql("update patrol.photo set file_id = ? where project_id = ? and sha256 = ? and file_id is null")
                .params(fileId, projectId, sha256)
                .update();
    }

    /**
     * An advisory lock per hash: otherwise a record and the bytes arriving at the same time would not see each other.
     */
    void alone(UUID projectId, String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(projectId + sha256)
                .query((row, n) -> 0)
                .list();
    }

    private void add(
            UUID projectId,
            UUID recordId,
            FieldPicture photo,
            @Nullable UUID findingId,
            @Nullable UUID visitId,
            PhotoSubject subject,
            @Nullable UUID fileId) {
        alone(projectId, photo.sha256());
        FieldRecord.Position place = photo.position();
        jdbc.sql("""
                insert into patrol.photo
                    (project_id, record_id, sha256, finding_id, visit_id, shows, taken_at, latitude, longitude, accuracy, file_id)
                values (:project, :record, :sha256, :finding, :visit, :shows, :takenAt, :latitude, :longitude, :accuracy,
                    coalesce(cast(:file as uuid),
                        (select file_id from patrol.upload where project_id = :project and sha256 = :sha256)))
                on conflict do nothing""")
                .param("project", projectId)
                .param("record", recordId)
                .param("sha256", photo.sha256())
                .param("finding", findingId)
                .param("visit", visitId)
                .param("shows", subject.name())
                .param("takenAt", Sql.at(photo.takenAt()))
                .param("latitude", place == null ? null : place.latitude())
                .param("longitude", place == null ? null : place.longitude())
                .param("accuracy", place == null ? null : place.accuracy())
                .param("file", fileId)
                .update();
    }
}
