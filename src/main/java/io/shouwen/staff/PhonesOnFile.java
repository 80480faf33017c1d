package io.shouwen.staff;

import io.shouwen.platform.notify.StaffPhones;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Provides the mobile numbers of the staff file for messages. */
@Repository
class PhonesOnFile implements StaffPhones {

    private final JdbcClient jdbc;

    PhonesOnFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> of(UUID projectId, Collection<UUID> people) {
        Map<UUID, String> phones = new HashMap<>();
        jdbc.sql("select id, phone from staff.staff where project_id = ? and id = any (?) and left_on is null")
                .params(projectId, people.toArray(UUID[]::new))
                .query(row -> {
                    phones.put(row.getObject("id", UUID.class), row.getString("phone"));
                });
        return phones;
    }
}
