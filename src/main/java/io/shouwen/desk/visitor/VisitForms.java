package io.shouwen.desk.visitor;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was written of a visit so far, for its form; the number in full, as the desk works with it. */
@Repository
class VisitForms {

    private final JdbcClient jdbc;

    VisitForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Form kept(ProjectRef project, UUID visit) {
        return jdbc.sql("select * from desk.visit where project_id = ? and id = ?")
                .params(project.id(), visit)
                .query((row, n) -> {
                    Map<String, String> values = new HashMap<>();
                    put(values, "residentId", row.getString("resident_id"));
                    put(values, "houseId", row.getString("house_id"));
                    put(values, "visitedLabel", row.getString("house_label"));
                    put(values, "colleague", row.getString("colleague_id"));
                    put(values, "kind", row.getString("kind"));
                    for (String field : new String[] {"name", "phone", "company", "purpose", "people"}) {
                        put(values, field, row.getString(field));
                    }
                    return Form.of(values);
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
