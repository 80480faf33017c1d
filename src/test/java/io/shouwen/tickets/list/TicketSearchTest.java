package io.shouwen.tickets.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.Cursor;
import io.shouwen.tickets.list.view.TicketRow;
import io.shouwen.world.ShouwenTest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Words in the list of tickets; the tickets are those of a project nobody else knows. */
class TicketSearchTest extends ShouwenTest {

    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");

    @Autowired
    TicketListQueries list;

    private final ProjectRef project = new ProjectRef(Ids.next(), "search", "查找", ZoneId.of("Asia/Shanghai"));

    @Test
    void a_ticket_is_found_by_whatever_stands_on_it_from_one_character_on() {
        tickets(3, "楼道灯不亮", "");
        within(() -> jdbc.sql("""
                update tickets.ticket set title = '厨房漏水 Sink', description = '水槽下方滴水', place = '东门岗亭', contact_name = '欧阳娜',
                    house_code = '9-2-1201', house_label = '9栋2单元1201室' where project_id = ? and number = 'N-2'""").param(project.id()).update());
        for (String typed : List.of("漏水", "漏", "厨房漏水", "sink", "SINK", "滴水", "岗亭", "欧阳", "n-2", "9-2-12", "2单元1201")) {
            assertThat(found(typed)).as(typed).containsExactly("N-2");
        }
        assertThat(found("水漏")).isEmpty();
        assertThat(found("房漏水槽")).as("its pairs, not the word").isEmpty();
        assertThat(found("%")).as("a sign like another").isEmpty();
        assertThat(found("亮东")).as("not across two fields").isEmpty();
    }

    @Test
    void a_project_out_of_sight_is_not_searched() {
        tickets(1, "消防通道堆物", "");
        String sql = "select count(*) from tickets.found(?, '消防')";
        assertThat(within(() -> count(sql))).isEqualTo(1);
        assertThat(seeing(() -> count(sql))).isZero();
    }

    @Test
    void pages_of_what_was_found_follow_each_other_without_gap_or_repetition() {
        tickets(60, "电梯异响", "");
        tickets(40, "绿化修剪", "X");
        List<String> numbers = new ArrayList<>();
        String after = null;
        do {
            Cursor<TicketRow> page = page("异响", after);
            page.rows().forEach(row -> numbers.add(row.number()));
            after = page.next();
        } while (after != null);
        assertThat(numbers)
                .hasSize(60)
                .doesNotHaveDuplicates()
                .startsWith("N-60")
                .endsWith("N-1");
    }

    @Test
    void two_characters_among_thousands_of_tickets_go_by_the_index() {
        tickets(4000, "楼道灯不亮，请尽快安排人来看一看", "");
        within(() -> jdbc.sql("update tickets.ticket set title = '厨房漏水' where project_id = ? and number = 'N-77'")
                .param(project.id())
                .update());
        asOwner("analyze tickets.ticket");
        within(() -> {
            long index = scans("tickets.ticket_by_pairs");
            long table = scans("tickets.ticket");
            assertThat(page("漏水", null).rows()).extracting(TicketRow::number).containsExactly("N-77");
            assertThat(scans("tickets.ticket_by_pairs")).isGreaterThan(index);
            assertThat(scans("tickets.ticket")).as("the table from end to end").isEqualTo(table);
            return true;
        });
    }

    @Test
    void a_connection_keeps_the_plan_of_the_list_instead_of_planning_each_time() {
        tickets(4000, "楼道灯不亮，请尽快安排人来看一看", "");
        asOwner("analyze tickets.ticket");
        within(() -> {
            for (int visit = 0; visit < 12; visit++) {
                assertThat(page("", null).rows()).hasSize(Cursor.SIZE);
            }
            return assertThat(plans("generic_plans"))
                    .as(plans("custom_plans") + " times anew")
                    .isPositive();
        });
    }

    /** Of the list's statement on this connection. */
    private int plans(String kind) {
        return jdbc.sql("select coalesce(sum(" + kind + "), 0) from pg_prepared_statements"
                        + " where statement like '%order by t.opened_at desc, t.id desc limit%'")
                .query(Integer.class)
                .single();
    }

    /** Of this transaction, of an index or of the whole table. */
    private long scans(String name) {
        return jdbc.sql("select pg_stat_get_xact_numscans(cast(? as regclass))")
                .param(name)
                .query(Long.class)
                .single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(project.id()).query(Integer.class).single();
    }

    private List<String> found(String typed) {
        return page(typed, null).rows().stream().map(TicketRow::number).toList();
    }

    private Cursor<TicketRow> page(String typed, String after) {
        Map<String, String> address = new HashMap<>(Map.of("tab", "all", "text", typed));
        if (after != null) {
            address.put("after", after);
        }
        Actor manager = Actor.of(world.id("manager"), "经理", Role.MANAGER);
        return within(() -> list.rows(list.condition(project, manager, address, NOW), list.place(address)));
    }

    private <T> T within(Supplier<T> work) {
        return Scope.of(project.id()).call(() -> transaction.execute(status -> work.get()));
    }

    private void tickets(int many, String title, String mark) {
        UUID someone = world.id("desk");
        within(() -> jdbc.sql("""
                insert into tickets.ticket (project_id, id, number, kind, channel, title, description, place, contact_name,
                    contact_phone, first_receiver_id, owner_id, owner_since, opened_at, respond_by, due_at, due_rule,
                    due_arguments)
                select :project, gen_random_uuid(), :mark || 'N-' || n, 'REPAIR', 'CALL', :title, '', '', '', '', :who, :who,
                    at, at, at + interval '1 hour', at + interval '1 day', 'x', '{}'
                from (select n, timestamptz '2026-03-01 00:00Z' + n * interval '1 minute' as at
                      from generate_series(1, :many) n) each""")
                .param("project", project.id())
                .param("mark", mark)
                .param("title", title)
                .param("who", someone)
                .param("many", many)
                .update());
    }
}
