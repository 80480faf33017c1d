package io.shouwen.desk;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.world.World;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** People who may call. */
@Component
class Neighbours {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    Neighbours(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param house {@code 2-1-501}; there is nobody yet */
    void settle(String house, String name, String phone) {
        new Scope(Set.of(World.PROJECT), Actor.SYSTEM, null)
                .run(() -> transaction.executeWithoutResult(status -> settle(house.split("-"), house, name, phone)));
    }

    private void settle(String[] part, String house, String name, String phone) {
        UUID project = World.PROJECT;
        UUID building = jdbc.sql("""
                insert into estate.building (project_id, id, code, sort_key) values (?, ?, ?, ?)
                on conflict (project_id, code) do update set code = excluded.code returning id""")
                .params(project, Ids.next(), part[0], part[0])
                .query(UUID.class)
                .single();
        UUID unit = jdbc.sql("""
                insert into estate.unit (project_id, id, building_id, code, sort_key) values (?, ?, ?, ?, ?)
                on conflict (project_id, building_id, code) do update set code = excluded.code returning id""")
                .params(project, Ids.next(), building, part[1], part[1])
                .query(UUID.class)
                .single();
        String label = part[0] + "栋" + part[1] + "单元" + part[2] + "室";
        UUID houseId = jdbc.sql("""
                insert into estate.house (project_id, id, unit_id, code, label, sort_key) values (?, ?, ?, ?, ?, ?)
                on conflict (project_id, code) do update set code = excluded.code returning id""")
                .params(project, Ids.next(), unit, house, label, house)
                .query(UUID.class)
                .single();
        UUID household = Ids.next();
        UUID resident = Ids.next();
        jdbc.sql("insert into estate.household (project_id, id, house_id) values (?, ?, ?)")
                .params(project, household, houseId)
                .update();
        jdbc.sql("""
                insert into estate.resident (project_id, id, household_id, name, relation, pinyin, initials, words)
                values (?, ?, ?, ?, 'owner', '', '', ?)""").params(project, resident, household, name, " " + name).update();
        jdbc.sql("insert into estate.resident_phone (project_id, resident_id, digits, position) values (?, ?, ?, 0)")
                .params(project, resident, phone)
                .update();
    }
}
