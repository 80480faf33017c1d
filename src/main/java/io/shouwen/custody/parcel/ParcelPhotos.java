package io.shouwen.custody.parcel;

import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which files are the pictures of a parcel. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ParcelPhotos {

    /**
     * @param clear file with readable personal data
     * @param blurred file without
     */
    record Photo(UUID parcel, UUID clear, UUID blurred) {}

    private static final String SELECT = """
            select p.id as parcel, p.photo_id as clear, p.blurred_id as blurred
            from custody.parcel p where p.project_id = :project
            and p.photo_id is not null and\s""";

    private final JdbcClient jdbc;

    ParcelPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Photo> of(UUID projectId, UUID parcel) {
        return jdbc.sql(SELECT + "p.id = :parcel")
                .param("project", projectId)
                .param("parcel", parcel)
                .query(Photo.class)
                .optional();
    }

    void set(UUID projectId, UUID parcel, UUID clear, UUID blurred) {
        change(projectId, parcel, clear, blurred, null);
    }

    void deleted(UUID projectId, UUID parcel, Instant now) {
        change(projectId, parcel, null, null, now);
    }

    private void change(
            UUID projectId, UUID parcel, @Nullable UUID clear, @Nullable UUID blurred, @Nullable Instant deleted) {
        jdbc.sql("""
                update custody.parcel set photo_id = ?, blurred_id = ?, photo_deleted_at = ?
                where project_id = ? and id = ?""")
                .params(Sql.values(clear, blurred, deleted, projectId, parcel))
                .update();
    }

    /** Pictures of parcels that left, or were not taken in, before then. */
    List<Photo> expired(UUID projectId, Instant before, int limit) {
        return jdbc.sql("""
                select p.id as parcel, p.photo_id as clear, p.blurred_id as blurred from custody.parcel p
                left join custody.thing t on t.project_id = p.project_id and t.id = p.thing_id
                left join custody.step s on s.project_id = t.project_id and s.thing_id = t.id and s.seq = t.seq
                where p.project_id = :project and p.photo_id is not null
                and case when p.outcome = 'TAKEN' then t.inside + t.abroad = 0 and s.happened_at < :before
                         else p.ended_at < :before end
                order by p.begun_at limit :limit""")
                .param("project", projectId)
                .param("before", Sql.at(before))
                .param("limit", limit)
                .query(Photo.class)
                .list();
    }
}
