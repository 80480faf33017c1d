package io.shouwen.custody.phone;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.world.World;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Butlers who serve unit 9-7, in which the households with parcels of these tests live. */
record Door(World world, JdbcClient jdbc, TransactionOperations transaction) {

    /** A butler of a district of its own with unit 9-7. @return the name to sign in with */
    String butler(String name) {
        String username = world.colleague(name, Role.BUTLER);
        Scope.of(World.PROJECT)
                .run(() -> transaction.executeWithoutResult(status -> {
                    UUID district = Ids.next();
                    jdbc.sql("insert into district.district (project_id, id, name, butler_id) values (?, ?, ?, ?)")
                            .params(World.PROJECT, district, "门口" + district, world.id(username))
                            .update();
                    jdbc.sql("""
                    insert into district.area (project_id, district_id, building_code, unit_code) values (?, ?, '9', '7')
                    on conflict (project_id, building_code, unit_code) do update set district_id = excluded.district_id""").params(World.PROJECT, district).update();
                }));
        return username;
    }
}
