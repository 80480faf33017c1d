package io.shouwen.custody.parcel;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The projects' settings of parcels. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ParcelSettings {

    private final JdbcClient jdbc;

    ParcelSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ParcelSetting of(UUID projectId) {
        return jdbc.sql("select label_house, photo_days, version from custody.parcel_setting where project_id = ?")
                .param(projectId)
                .query((row, n) -> new ParcelSetting(row.getBoolean(1), row.getInt(2), row.getInt(3)))
                .optional()
                .orElse(ParcelSetting.USUAL);
    }

    /** @return false if somebody else has saved since this version */
    boolean save(UUID projectId, ParcelSetting setting) {
        return jdbc.sql("""
                insert into custody.parcel_setting (project_id, label_house, photo_days, version) values (?, ?, ?, 1)
                on conflict (project_id) do update
                set label_house = excluded.label_house, photo_days = excluded.photo_days,
                    version = parcel_setting.version + 1
                where parcel_setting.version = ?""")
                        .params(projectId, setting.labelHouse(), setting.photoDays(), setting.version())
                        .update()
                == 1;
    }
}
