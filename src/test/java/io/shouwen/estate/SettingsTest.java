package io.shouwen.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.ShouwenTest;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsTest extends ShouwenTest {

    @Autowired
    ProjectSettings settings;

    @Test
    @Clause({"4.1.1.1", "2.1.1"})
    void a_project_that_set_nothing_has_600_households_a_butler_and_receives_from_seven_to_seven() {
        UUID project = project("settings-none", null);
        assertThat(settings.householdLimit(project)).isEqualTo(600);
        assertThat(settings.receptionHours(project).opensAt()).isEqualTo(LocalTime.of(7, 0));
        assertThat(settings.receptionHours(project).closesAt()).isEqualTo(LocalTime.of(19, 0));
        assertThat(settings.phones(project).hotline()).isEmpty();
    }

    @Test
    @Clause("4.1.1.1")
    void a_star_level_that_asks_for_more_lowers_the_limit() {
        assertThat(settings.householdLimit(project("settings-four", 400))).isEqualTo(400);
    }

    private UUID project(String code, @org.jspecify.annotations.Nullable Integer limit) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into estate.project (id, region_id, code, name, star_level, household_limit)
                select ?, id, ?, '小区', 4, ? from estate.region limit 1""").params(io.shouwen.platform.Sql.values(id, code, limit)).update();
        return id;
    }
}
