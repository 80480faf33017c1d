package io.shouwen.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Role;
import io.shouwen.world.Client;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ten thousand households in two thousand units, more than a form has fields. */
@Clause("4.1.1.1")
class LargeEstateTest extends DistrictWorld {

    private UUID estate() {
        UUID project = Ids.next();
        in(project, () -> {
            jdbc.sql("""
                    insert into estate.project (id, region_id, code, name, household_limit)
                    select ?, id, 'large', '大盘', 600 from estate.region limit 1""").param(project).update();
            jdbc.sql("""
                    insert into estate.building (project_id, id, code, sort_key)
                    select ?, gen_random_uuid(), 'L' || n, lpad(n::text, 4, '0') from generate_series(1, 500) n""").param(project).update();
            jdbc.sql("""
                    insert into estate.unit (project_id, id, building_id, code, sort_key)
                    select project_id, gen_random_uuid(), id, n::text, n::text
                    from estate.building, generate_series(1, 4) n where project_id = ?""").param(project).update();
            jdbc.sql("""
                    insert into estate.house (project_id, id, unit_id, code, label, sort_key)
                    select u.project_id, gen_random_uuid(), u.id, b.code || '-' || u.code || '-' || n, '', ''
                    from estate.unit u join estate.building b on b.project_id = u.project_id and b.id = u.building_id,
                         generate_series(1, 5) n where u.project_id = ?""").param(project).update();
            jdbc.sql("""
                    insert into estate.household (project_id, id, house_id)
                    select project_id, gen_random_uuid(), id from estate.house where project_id = ?""").param(project).update();
            jdbc.sql("select platform.count_rows('estate')").query(rows -> {});
            UUID lead = accounts.open("large-lead", "大盘主管", DemoData.PASSWORD, true, Instant.now());
            accounts.grant(lead, project, Role.SUPERVISOR, Instant.now());
            jdbc.sql("""
                    insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                    values (?, ?, '1', '大盘主管', '13900000000', '客服主管', ?)""").params(project, lead, LocalDate.of(2026, 1, 1)).update();
            return true;
        });
        return project;
    }

    @Test
    void a_proposal_over_two_thousand_units_is_accepted_with_what_was_changed_by_hand() {
        UUID project = estate();
        Client lead = Client.signedOn(port, "large-lead");
        String page = lead.get("/p/large/districts/proposal").body();
        List<String> plan =
                new java.util.ArrayList<>(List.of(hidden(page, "plan").split(" ")));
        assertThat(plan).hasSize(2000);
        int last = plan.stream().mapToInt(Integer::parseInt).max().orElseThrow();
        assertThat(last).isEqualTo(16);
        // The very last unit by hand into the first district that has room for it.
        Map<String, Integer> sizes = new java.util.HashMap<>();
        plan.forEach(one -> sizes.merge(one, 5, Integer::sum));
        String roomy = sizes.entrySet().stream()
                .filter(one -> one.getValue() <= 595 && !one.getKey().equals(plan.getLast()))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElseThrow();
        plan.set(1999, roomy);
        Map<String, String> form = new java.util.HashMap<>();
        form.put("id", hidden(page, "id"));
        form.put("basis", hidden(page, "basis"));
        form.put("plan", String.join(" ", plan));
        for (int n = 1; n <= last + 1; n++) {
            form.put("name.new-" + n, "第" + n + "区");
        }
        assertThat(lead.post("/p/large/districts/proposal", form).statusCode()).isEqualTo(303);
        Districts.Overview overview = in(project, () -> districts.overview(project));
        assertThat(overview.housesWithout()).isZero();
        assertThat(overview.districts()).hasSize(17).allMatch(one -> one.households() <= 600);
        String name = "第" + (Integer.parseInt(roomy) + 1) + "区";
        assertThat(overview.districts())
                .filteredOn(one -> one.name().equals(name))
                .singleElement()
                .satisfies(one -> assertThat(one.areas()).extracting("building").contains("L500"));
        assertThat(Pattern.compile("<(input|select|textarea)[^>]* name=")
                        .matcher(page)
                        .results()
                        .count())
                .isLessThan(100);
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }
}
