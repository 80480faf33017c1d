package io.shouwen.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A repair given to a company: seen by its people and no other company's, the number after acceptance only. */
class RepairOfCompanyTest extends RepairsTest {

    private static final List<String> TABLES =
            List.of("repairs.repair where id", "repairs.step where repair_id", "repairs.dispatch where repair_id");

    @Test
    @Clause("4.1.2.2")
    void a_companys_person_takes_the_order_and_only_then_sees_whom_to_call() {
        String repair = open("电梯异响，抖动");
        UUID id = UUID.fromString(repair.replaceFirst(".*/", ""));
        assertThat(as("contractor").get(repair).statusCode()).isEqualTo(404);
        assertThat(rows("contractor", id)).containsOnly(0L);

        move("supervisor", repair + "/dispatch", "to", id("contractor"), "plan", "请查导靴");

        assertThat(as("contractor").get(repair).body()).contains("请查导靴");
        assertThat(as("contractor2").get(repair).statusCode())
                .as("of the same company")
                .isEqualTo(200);
        assertThat(as("contractor3").get(repair).statusCode()).isEqualTo(404);
        assertThat(as("repair").get(repair).statusCode()).isEqualTo(404);
        assertThat(rows("contractor3", id)).containsOnly(0L);
        assertThat(rows("repair", id)).containsOnly(0L);
        assertThat(as("contractor")
                        .post(ticket(repair) + "/contact-looks", Map.of())
                        .statusCode())
                .as("not accepted yet")
                .isEqualTo(404);
        move("contractor", repair + "/acceptance");
        assertThat(as("contractor")
                        .post(ticket(repair) + "/contact-looks", Map.of())
                        .statusCode())
                .isEqualTo(200);
        move("contractor", repair + "/steps", "move", "SET_OUT");
        assertThat(as("contractor").get("/p/jinxiu/tickets?tab=all").body()).contains("电梯异响，抖动");
        UUID company = seeing(() -> jdbc.sql("select company_id from contractors.person where person_id = ?")
                .param(world.id("contractor"))
                .query(UUID.class)
                .single());
        assertThat(as("supervisor").get("/p/jinxiu/contractors/" + company).body())
                .contains("电梯异响，抖动");
    }

    @Test
    void what_a_company_declines_it_no_longer_sees() {
        String repair = open("电梯不平层");
        UUID id = UUID.fromString(repair.replaceFirst(".*/", ""));
        move("supervisor", repair + "/dispatch", "to", id("contractor"));
        move("contractor", repair + "/refusal", "reason", "今天没有人手");
        assertThat(as("contractor").get(repair).statusCode()).isEqualTo(404);
        assertThat(as("contractor2").get(repair).statusCode()).isEqualTo(404);
        assertThat(rows("contractor", id)).containsOnly(0L);
        move("supervisor", repair + "/dispatch", "to", id("repair"));
        assertThat(as("repair").get(repair).statusCode()).isEqualTo(200);
    }

    @Test
    void what_nobody_has_waits_for_the_repairers_of_its_trade() {
        String plumber = world.colleague("水暖师傅", Role.REPAIR);
        as("head").post("/p/jinxiu/staff/" + world.id(plumber) + "/trades", Map.of("trades", "WATER_HEATING"));
        String electrician = world.colleague("强电师傅", Role.REPAIR);
        as("head").post("/p/jinxiu/staff/" + world.id(electrician) + "/trades", Map.of("trades", "ELECTRIC"));
        String repair = open("天花板滴水");
        UUID id = UUID.fromString(repair.replaceFirst(".*/", ""));
        assertThat(as(plumber).get(repair).statusCode()).isEqualTo(404);
        move("desk", repair + "/diagnosis", "outcome", "leak:1");
        assertThat(as(plumber).get(repair).statusCode()).isEqualTo(200);
        assertThat(rows(plumber, id)).contains(1L);
        assertThat(as(electrician).get(repair).statusCode()).isEqualTo(404);
        assertThat(rows(electrician, id)).containsOnly(0L);
        move("desk", repair + "/dispatch", "to", id("repair"));
        assertThat(as(plumber).get(repair).statusCode())
                .as("somebody else is asked")
                .isEqualTo(404);
    }

    private List<Long> rows(String who, UUID id) {
        return new Scope(Set.of(World.PROJECT), world.actor(who), null)
                .call(() -> transaction.execute(status -> TABLES.stream()
                        .map(table -> jdbc.sql("select count(*) from " + table + " = ?")
                                .param(id)
                                .query(Long.class)
                                .single())
                        .toList()));
    }
}
