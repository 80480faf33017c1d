package io.shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.standard.guide.Trade;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SkillsTest extends ShouwenTest {

    private static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");

    @Autowired
    Skills skills;

    @Test
    void the_head_of_engineering_says_what_a_repairer_can_do_and_the_list_finds_him() {
        String who = world.colleague("钱师傅", Role.REPAIR);
        UUID id = world.id(who);
        String file = "/p/jinxiu/staff/" + id;
        assertThat(as("head").get(file).body()).contains("还没登记工种", "action=\"" + file + "/trades\"");
        assertThat(as("head")
                        .post(file + "/trades", Map.of("trades", "AIR_CONDITIONING"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(as(who).get(file).body()).contains("空调通风").doesNotContain(file + "/trades");
        assertThat(as("supervisor")
                        .get("/p/jinxiu/staff?trade=AIR_CONDITIONING")
                        .body())
                .contains("钱师傅")
                .doesNotContain("赵建国");
        assertThat(as("head").get("/p/jinxiu/staff").body()).contains("钱师傅").doesNotContain("林晓雯");
    }

    @Test
    void the_head_sees_the_files_of_repairers_and_sets_nobody_elses_trades() {
        UUID desk = world.id("desk");
        assertThat(as("head").get("/p/jinxiu/staff/" + desk).statusCode()).isEqualTo(404);
        assertThat(as("head")
                        .post("/p/jinxiu/staff/" + desk + "/trades", Map.of("trades", "LIFT"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("repair")
                        .post("/p/jinxiu/staff/" + world.id("repair") + "/trades", Map.of("trades", "LIFT"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_somebody_could_do_then_stays_true_of_then() {
        UUID id = world.id(world.colleague("孙师傅", Role.REPAIR));
        Actor head = world.actor("head");
        set(id, Set.of(Trade.ELECTRIC, Trade.GAS), head, MONDAY);
        set(id, Set.of(Trade.ELECTRIC), head, MONDAY.plusSeconds(86_400));
        set(id, Set.of(Trade.ELECTRIC), head, MONDAY.plusSeconds(90_000));
        assertThat(of(id, MONDAY.minusSeconds(1))).isEmpty();
        assertThat(of(id, MONDAY)).containsExactlyInAnyOrder(Trade.ELECTRIC, Trade.GAS);
        assertThat(of(id, MONDAY.plusSeconds(86_400))).containsExactly(Trade.ELECTRIC);
        assertThat(seeing(() -> skills.holders(World.PROJECT, Trade.GAS, MONDAY.plusSeconds(1))))
                .contains(id);
        assertThat(seeing(() -> skills.holders(World.PROJECT, Trade.GAS, MONDAY.plusSeconds(86_400))))
                .doesNotContain(id);
        assertThat(seeing(() -> jdbc.sql("select count(*) from staff.skill where staff_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
    }

    @Test
    void nobody_has_a_trade_twice_and_no_fact_of_it_is_rewritten() {
        UUID id = world.id(world.colleague("李师傅", Role.REPAIR));
        set(id, Set.of(Trade.LIFT), world.actor("head"), MONDAY);
        assertThatThrownBy(() -> seeing(() -> jdbc.sql("update staff.skill set trade = 'GAS' where staff_id = ?")
                        .param(id)
                        .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> seeing(() -> jdbc.sql("""
                                insert into staff.skill (project_id, id, staff_id, trade, began_at, began_by)
                                select project_id, gen_random_uuid(), staff_id, trade, began_at, began_by
                                from staff.skill where staff_id = ?""").param(id).update()))
                .rootCause()
                .hasMessageContaining("skill_now");
    }

    private void set(UUID id, Set<Trade> wanted, Actor by, Instant at) {
        seeing(() -> {
            skills.set(World.PROJECT, id, wanted, by, at);
            return true;
        });
    }

    private Set<Trade> of(UUID id, Instant at) {
        return seeing(() -> skills.of(World.PROJECT, List.of(id), at)).getOrDefault(id, Set.of());
    }
}
