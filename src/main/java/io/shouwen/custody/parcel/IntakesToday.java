package io.shouwen.custody.parcel;

import io.shouwen.platform.Sql;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Intakes the reader has begun and not ended. */
@Component
class IntakesToday implements TodayPart {

    private final JdbcClient jdbc;

    IntakesToday(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!ParcelRoles.mayTakeIn(reader.actor())) {
            return Optional.empty();
        }
        return TodayLines.of(
                reader.t("custody.parcel.intake"),
                "parcels/intake",
                jdbc.sql("""
                        select c.id, c.courier, c.tracking, h.house_label, c.begun_at from custody.parcel c
                        left join estate.present_household h on h.project_id = c.project_id and h.house_id = c.house_id
                        where c.project_id = :project and c.outcome is null and c.held_by = :me
                        order by c.begun_at limit :limit""")
                        .param("project", reader.project().id())
                        .param("me", reader.actor().id())
                        .param("limit", TodayLines.MOST)
                        .query((row, n) -> new Line(
                                "inbox",
                                reader.t("custody.parcel.today"),
                                row.getString("courier") + " …" + TrackingNumber.tail(row.getString("tracking")),
                                row.getString("house_label") == null ? "" : row.getString("house_label"),
                                Sql.instant(row, "begun_at"),
                                false,
                                "parcels/intake/" + row.getObject("id", UUID.class)))
                        .list());
    }
}
