package io.shouwen.district;

import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Districts of a test's own, in the named world. */
abstract class DistrictWorld extends ShouwenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Districts districts;

    /** Somebody who can sign on. */
    UUID colleague(String username, String name, Role role) {
        return seeing(() -> {
            UUID id = accounts.open(username, name, DemoData.PASSWORD, true, Instant.now());
            accounts.grant(id, World.PROJECT, role, Instant.now());
            jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, ?, ?, '13900009999', '楼宇管家', ?)""")
                    .params(World.PROJECT, id, username, name, LocalDate.of(2026, 1, 1))
                    .update();
            return id;
        });
    }

    UUID district(String name, UUID butler, String... areas) {
        return seeing(() -> {
            Instant now = Instant.now();
            UUID id = districts.open(World.PROJECT, name, now);
            districts.place(
                    World.PROJECT, id, List.of(areas).stream().map(Areas::of).toList(), now);
            districts.appoint(World.PROJECT, districts.get(World.PROJECT, id), butler, now);
            return id;
        });
    }

    UUID butlerOf(String building, String unit) {
        return seeing(() -> jdbc.sql(
                        "select butler_id from district.unit_district where project_id = ? and building_code = ? and unit_code = ?")
                .params(World.PROJECT, building, unit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .single());
    }

    static Area area(String building, String unit) {
        return new Area(building, unit);
    }

    static String id() {
        return Ids.next().toString();
    }
}
