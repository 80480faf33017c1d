package io.shouwen.standard.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checklists of a small project of their own. */
@Clause("4.2.2")
class ChecklistTest extends ShouwenTest {

    @Autowired
    Checklists checklists;

    @Autowired
    Accounts accounts;

    private final UUID project = Ids.next();
    private final String code = "c" + Ids.token().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    private Client supervisor;
    private Checklist lobby;

    @BeforeEach
    void world() {
        jdbc.sql("""
                insert into estate.project (id, region_id, code, name)
                select ?, id, ?, '清单花园' from estate.region limit 1""").params(project, code).update();
        String name = "l" + Ids.next().toString().replace("-", "");
        here(() -> {
            accounts.grant(
                    accounts.open(name, "主管", "shouwen-demo", true, Instant.now()),
                    project,
                    Role.SUPERVISOR,
                    Instant.now());
            return null;
        });
        supervisor = Client.signedOn(port, name);
        lobby = here(() -> checklists.byId(project, checklists.preset(project, "lobby", Instant.now())))
                .orElseThrow();
    }

    private <T> T here(Callable<T> work) {
        return new Scope(Set.of(project), Actor.SYSTEM, null)
                .call(() -> transaction.execute(status -> {
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    private record Line(UUID id, String text, String questions) {}

    private HttpResponse<String> save(Checklist list, int version, String name, Line... lines) {
        StringBuilder body = new StringBuilder("version=" + version + "&name=" + encode(name));
        for (Line line : lines) {
            body.append("&item=").append(line.id()).append("&text=").append(encode(line.text()));
            body.append("&questions=").append(encode(line.questions())).append("&clause=");
        }
        return supervisor.post(
                "/p/" + code + "/checklists/" + list.id(),
                "application/x-www-form-urlencoded",
                body.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Line as(int item, String text) {
        return new Line(lobby.items().get(item).id(), text, "CLEAN,WHOLE");
    }

    private Checklist now(Checklist list) {
        return here(() -> checklists.byId(project, list.id())).orElseThrow();
    }

    @Test
    @Clause({"4.2.2", "2.3.6"})
    void the_ten_things_are_asked_for_clean_and_whole_and_litter_in_every_list() {
        Set<String> things = new HashSet<>();
        List<Checklist> lists = here(() -> checklists.list(project, Purpose.PATROL));
        assertThat(lists).hasSize(7).allSatisfy(list -> {
            assertThat(list.items().getLast().clause()).isEqualTo("2.3.6");
            assertThat(list.items().getLast().questions()).containsExactly(Question.DONE);
            list.items().stream().filter(item -> item.clause().equals("4.2.2")).forEach(item -> {
                assertThat(item.questions()).containsExactly(Question.CLEAN, Question.WHOLE);
                things.add(item.preset());
            });
        });
        assertThat(things).hasSize(10);
    }

    @Test
    void a_project_gets_its_presets_once() {
        here(() -> {
            checklists.begin(project, Instant.now());
            return null;
        });
        assertThat(here(() -> checklists.list(project, Purpose.PATROL))).hasSize(7);
        assertThat(now(lobby)).isEqualTo(lobby);
    }

    @Test
    void a_reworded_item_is_a_new_one_that_serves_the_same_clause_and_the_others_stay() {
        assertThat(save(lobby, 0, "大堂", as(0, "大堂玻璃门"), as(1, "墙面")).statusCode())
                .isEqualTo(303);
        List<Item> items = now(lobby).items();
        assertThat(items).hasSize(2);
        assertThat(items.getFirst().id()).isNotEqualTo(lobby.items().getFirst().id());
        assertThat(items.getFirst().clause()).isEqualTo("4.2.2");
        assertThat(items.get(1)).as("said as before").isEqualTo(lobby.items().get(1));
        assertThat(here(() -> jdbc.sql("select count(*) from standard.checklist_item where checklist_id = ?")
                        .param(lobby.id())
                        .query(Integer.class)
                        .single()))
                .as("what was answered keeps its item")
                .isEqualTo(lobby.items().size() + 1);
    }

    @Test
    void saving_a_list_as_it_was_read_in_either_language_changes_nothing() {
        List<Line> lines = new ArrayList<>();
        lines.add(as(0, "Lobby entrance"));
        lines.add(as(1, "墙面"));
        lines.add(as(2, "铝合金通风口"));
        lines.add(as(3, "Lamp covers"));
        lines.add(new Line(lobby.items().get(4).id(), "见到垃圾随手捡", "DONE"));
        assertThat(save(lobby, 0, "Lobby", lines.toArray(Line[]::new)).statusCode())
                .isEqualTo(303);
        assertThat(now(lobby)).isEqualTo(lobby);
    }

    @Test
    void of_two_who_change_one_list_the_second_is_told_and_keeps_what_was_typed() {
        assertThat(save(lobby, 0, "大堂", as(0, "甲写的")).statusCode()).isEqualTo(303);
        HttpResponse<String> second = save(lobby, 0, "大堂", as(1, "乙写的"));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("乙写的", "甲写的").contains("name=\"version\" value=\"1\"");
    }

    @Test
    void an_empty_wording_and_an_empty_list_are_said_beside_the_field() {
        HttpResponse<String> answer = save(lobby, 0, "大堂", as(0, "灭火器"), as(1, ""), as(2, "灭火器"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("text-1-error", "text-2-error", "灭火器");
        assertThat(save(lobby, 0, "大堂").body()).contains("items-error");
        assertThat(now(lobby)).isEqualTo(lobby);
    }

    @Test
    void a_list_of_the_projects_own_can_be_made_once_and_retired_while_no_point_uses_it() {
        UUID id = Ids.next();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(supervisor
                            .post("/p/" + code + "/checklists", Map.of("id", id.toString(), "name", "会所"))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(here(() -> checklists.list(project, Purpose.PATROL))
                        .getLast()
                        .name())
                .isEqualTo("会所");
        here(() -> jdbc.sql("""
                with d as (insert into district.district (project_id, id, name) values (:p, gen_random_uuid(), '区') returning id),
                r as (insert into patrol.route (project_id, id, district_id, name, made_at)
                      select :p, gen_random_uuid(), id, '线', now() from d returning id),
                c as (insert into patrol.checkpoint (project_id, id, route_id, place, kind, checklist_id, code, made_at)
                      select :p, gen_random_uuid(), id, '会所', 'LOBBY', :list, '7B36X59C', now() from r returning id, route_id)
                insert into patrol.route_point (project_id, route_id, version, position, checkpoint_id)
                select :p, route_id, 1, 1, id from c""").param("p", project).param("list", id).update());
        String end = "/p/" + code + "/checklists/" + id + "/retirement";
        assertThat(supervisor.post(end, Map.of()).statusCode()).isEqualTo(409);
        here(() -> jdbc.sql("update patrol.route set retired_at = now() where project_id = ?")
                .param(project)
                .update());
        assertThat(supervisor.post(end, Map.of()).statusCode()).isEqualTo(303);
        assertThat(here(() -> checklists.list(project, Purpose.PATROL))).hasSize(7);
        assertThat(supervisor
                        .post("/p/" + code + "/checklists/" + lobby.id() + "/retirement", Map.of())
                        .statusCode())
                .as("the standard's own stay")
                .isEqualTo(404);
    }
}
