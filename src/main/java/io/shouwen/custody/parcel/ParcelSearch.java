package io.shouwen.custody.parcel;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Search hits for intakes that go on, by the beginning of the tracking number; ended ones are in the register. */
@Component
class ParcelSearch implements SearchSource {

    private static final int SHORTEST = 5;

    private final JdbcClient jdbc;

    ParcelSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        String number = TypedText.code(typed).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (number.length() < SHORTEST
                || !number.matches("[A-Z0-9-]+")
                || !ParcelRoles.maySee(Scope.current().actor())) {
            return List.of();
        }
        return jdbc.sql("""
                select c.id, c.tracking, c.courier, h.house_label from custody.parcel c
                left join estate.present_household h on h.project_id = c.project_id and h.house_id = c.house_id
                where c.project_id = ? and c.outcome is null and c.tracking >= ? and c.tracking < ?
                order by c.tracking, c.begun_at desc limit ?""")
                .params(projectId, number, number + '\uffff', limit)
                .query((row, n) -> new Hit(
                        "custody.parcel.one",
                        row.getString("courier") + " " + row.getString("tracking"),
                        row.getString("house_label") == null ? "" : row.getString("house_label"),
                        "parcels/intake/" + row.getObject("id", UUID.class)))
                .list();
    }
}
