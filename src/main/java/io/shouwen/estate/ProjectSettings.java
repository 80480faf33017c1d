package io.shouwen.estate;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A project's settings, for other rooms to read. Each method throws {@link NotFound} if the project is unknown. */
@Repository
@Transactional(readOnly = true)
public class ProjectSettings {

    /** Households per butler if neither the project nor its star level sets a lower limit. */
    public static final int USUAL_LIMIT = 600;

    private final JdbcClient jdbc;

    ProjectSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The telephone numbers shown to residents.
     *
     * @param hotline reachable at any hour; empty if none is set
     * @param centre the service centre's own, during its hours; empty if none is set
     */
    public record Phones(String hotline, String centre) {}

    /** Maximum number of households per butler in this project. */
    @Clause("4.1.1.1")
    public int householdLimit(UUID projectId) {
        return jdbc.sql("select coalesce(household_limit, ?) from estate.project where id = ?")
                .params(USUAL_LIMIT, projectId)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Clause("2.1.1")
    public ReceptionHours receptionHours(UUID projectId) {
        return jdbc.sql("select opens_at, closes_at, zone from estate.project where id = ?")
                .param(projectId)
                .query((row, n) -> new ReceptionHours(
                        row.getObject("opens_at", LocalTime.class),
                        row.getObject("closes_at", LocalTime.class),
                        ZoneId.of(row.getString("zone"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Clause("2.1.6")
    public Phones phones(UUID projectId) {
        return jdbc.sql("select hotline, centre_phone from estate.project where id = ?")
                .param(projectId)
                .query((row, n) -> new Phones(row.getString("hotline"), row.getString("centre_phone")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
