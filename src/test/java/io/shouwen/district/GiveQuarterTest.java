package io.shouwen.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.district.view.DistrictsPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Role;
import io.shouwen.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@Clause({"4.1.1.1", "4.1.1.2"})
class GiveQuarterTest extends DistrictWorld {

    @Autowired
    Quarters quarters;

    @Autowired
    DistrictHandOvers handOvers;

    private String named(String name, String... parts) {
        String id = id();
        for (String part : parts) {
            world.household(
                    World.PROJECT, part.replace('/', '-') + "-101", "片区人", "136555" + part.replaceAll("\\D", "") + "0");
        }
        seeing(() -> {
            quarters.save(
                    World.PROJECT,
                    new Quarter(
                            UUID.fromString(id),
                            name,
                            Set.copyOf(List.of(parts).stream().map(Areas::of).toList())));
            return true;
        });
        return id;
    }

    private List<DistrictHandOver> waiting(UUID to) {
        return seeing(() -> handOvers.open(World.PROJECT)).stream()
                .filter(one -> one.to().district().equals(to))
                .toList();
    }

    @Test
    void what_is_free_is_the_districts_at_once_and_the_rest_once_both_butlers_say_so() {
        UUID having = colleague("q-having", "原管家", Role.BUTLER);
        UUID coming = colleague("q-coming", "新管家", Role.BUTLER);
        String quarter = named("东苑试", "841/1", "842/1", "842/2");
        UUID from = district("片区原区", having, "842/2");
        UUID to = district("片区新区", coming);
        String path = "/p/jinxiu/districts/" + to + "/areas";
        Map<String, String> form = Map.of("area", DistrictsPage.QUARTER + quarter, "request", id());
        assertThat(as("supervisor").post(path, form).statusCode()).isEqualTo(303);
        assertThat(as("supervisor").post(path, form).statusCode()).isEqualTo(303);
        assertThat(butlerOf("841", "1")).isEqualTo(coming);
        assertThat(butlerOf("842", "1")).isEqualTo(coming);
        assertThat(butlerOf("842", "2")).isEqualTo(having);
        assertThat(waiting(to)).singleElement().satisfies(one -> {
            assertThat(one.from().district()).isEqualTo(from);
            assertThat(one.areas()).containsExactly(area("842", "2"));
        });
    }

    @Test
    void a_district_that_has_all_of_an_area_shows_it_as_one_line() {
        String quarter = named("西苑试", "843/1", "844/1");
        UUID district = district("一行试区", colleague("q-line", "一行人", Role.BUTLER));
        as("supervisor")
                .post(
                        "/p/jinxiu/districts/" + district + "/areas",
                        Map.of("area", DistrictsPage.QUARTER + quarter, "request", id()));
        assertThat(seeing(() -> districts.overview(World.PROJECT)).districts())
                .filteredOn(one -> one.id().equals(district))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.loose()).isEmpty();
                    assertThat(one.held()).singleElement().satisfies(held -> {
                        assertThat(held.name()).isEqualTo("西苑试");
                        assertThat(held.parts()).hasSize(2);
                        assertThat(held.households()).isEqualTo(2);
                    });
                    assertThat(one.offered()).extracting("name").doesNotContain("西苑试");
                });
    }

    @Test
    void no_unit_is_in_two_areas() {
        named("先占试", "845/1");
        UUID other = UUID.fromString(named("后占试", "846/1"));
        assertThatThrownBy(() -> seeing(() -> {
                    quarters.save(World.PROJECT, new Quarter(other, "后占试", Set.of(area("845", "1"), area("846", "1"))));
                    return true;
                }))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() ->
                        seeing(() -> jdbc.sql("""
                        insert into district.quarter_unit (project_id, quarter_id, building_code, unit_code)
                        values (?, ?, '845', '1')""").params(World.PROJECT, other).update()))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(seeing(() -> quarters.get(World.PROJECT, other)).units()).containsExactly(area("846", "1"));
    }

    @Test
    void an_area_needs_a_name_of_its_own_and_something_in_it() {
        String quarter = named("同名试", "847/1");
        assertThat(as("supervisor")
                        .post("/p/jinxiu/areas", Map.of("id", id(), "name", "同名试"))
                        .body())
                .contains("已有同名片区", "至少勾选");
        Map<String, String> same = Map.of("name", "同名试", "part", "847/");
        assertThat(as("supervisor").post("/p/jinxiu/areas/" + quarter, same).statusCode())
                .isEqualTo(303);
    }

    @Test
    void when_an_area_is_dissolved_its_houses_keep_their_butler() {
        UUID butler = colleague("q-gone", "留任人", Role.BUTLER);
        String quarter = named("解散试", "848/1");
        district("解散试区", butler, "848/");
        as("supervisor").post("/p/jinxiu/areas/" + quarter + "/dissolution", Map.of());
        assertThat(as("supervisor").status("/p/jinxiu/areas/" + quarter)).isEqualTo(404);
        assertThat(butlerOf("848", "1")).isEqualTo(butler);
    }
}
