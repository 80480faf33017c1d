package io.shouwen.custody.parcel;

import io.shouwen.platform.files.FileSight;
import io.shouwen.platform.security.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pictures of parcels. The blurred one is shown with the parcel; the clear one only by {@link ParcelPhotoController},
 * which logs it.
 */
@Component
class FilesOfParcels implements FileSight {

    private final JdbcClient jdbc;

    FilesOfParcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Answer of(UUID projectId, UUID fileId, Actor actor) {
        return Answer.of(jdbc.sql("""
                select blurred_id = :file as blurred from custody.parcel where project_id = :project
                and (photo_id = :file or blurred_id = :file) limit 1""")
                .param("project", projectId)
                .param("file", fileId)
                .query((row, n) -> row.getBoolean("blurred") && ParcelRoles.maySee(actor))
                .list());
    }
}
