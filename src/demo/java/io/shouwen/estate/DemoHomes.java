package io.shouwen.estate;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may call or come in the demo: of each house the first who can be called. */
@Component
public class DemoHomes {

    /** @param phone digits only, not masked */
    public record Home(HouseRef house, UUID resident, String name, String phone) {}

    private final JdbcClient jdbc;

    DemoHomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Always in the same order. */
    public List<Home> of(UUID projectId) {
        return jdbc.sql("""
                select distinct on (h.sort_key, h.id) h.id, h.code, h.label, r.id as resident, r.name, p.digits
                from estate.house h
                join estate.household k on k.project_id = h.project_id and k.house_id = h.id and k.moved_out_on is null
                join estate.resident r on r.project_id = k.project_id and r.household_id = k.id
                join estate.resident_phone p on p.project_id = r.project_id and p.resident_id = r.id
                where h.project_id = ?
                order by h.sort_key, h.id, p.position, r.name""")
                .param(projectId)
                .query((row, n) -> new Home(
                        new HouseRef(row.getObject("id", UUID.class), row.getString("code"), row.getString("label")),
                        row.getObject("resident", UUID.class),
                        row.getString("name"),
                        row.getString("digits")))
                .list();
    }
}
