package io.shouwen.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.desk.call.view.CallLine;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Scope;
import io.shouwen.world.ShouwenTest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Words in the call log; the calls are those of a project nobody else knows. */
class CallSearchTest extends ShouwenTest {

    @Autowired
    CallQueries queries;

    private final UUID project = Ids.next();

    @Test
    void a_call_is_found_by_part_of_the_number_the_name_the_house_and_what_it_was_about() {
        calls(5);
        within(() -> jdbc.sql("""
                update desk.call set number = '13977001234', caller_name = '欧阳娜', house_label = '9栋2单元1201室',
                    purpose = '问车位月租' where project_id = ? and call_key = 'k3'""").param(project).update());
        for (String typed : List.of("7700", "7700-12", "139 7700", "欧阳", "娜", "2单元12", "车位", "月租")) {
            assertThat(found(typed)).as(typed).containsExactly("139****1234");
        }
        assertThat(found("77")).as("two digits name no number").containsExactly("139****1234");
        assertThat(found("租月")).isEmpty();
        assertThat(seeing(() -> jdbc.sql("select count(*) from desk.calls_found(?, '欧阳', '')")
                        .param(project)
                        .query(Integer.class)
                        .single()))
                .as("another project's reader")
                .isZero();
    }

    @Test
    void two_characters_and_four_digits_among_thousands_of_calls_go_by_the_index() {
        calls(4000);
        within(() -> jdbc.sql("""
                update desk.call set number = '13977001234', caller_name = '欧阳娜'
                where project_id = ? and call_key = 'k77'""").param(project).update());
        asOwner("analyze desk.call");
        within(() -> {
            long index = scans("desk.call_by_pairs");
            long table = scans("desk.call");
            assertThat(found("欧阳")).hasSize(1);
            assertThat(found("7001")).hasSize(1);
            assertThat(scans("desk.call_by_pairs")).isGreaterThan(index);
            assertThat(scans("desk.call")).as("the table from end to end").isEqualTo(table);
            return true;
        });
    }

    private long scans(String name) {
        return jdbc.sql("select pg_stat_get_xact_numscans(cast(? as regclass))")
                .param(name)
                .query(Long.class)
                .single();
    }

    private List<String> found(String typed) {
        ProjectRef shown = new ProjectRef(project, "calls", "来电", ZoneId.of("Asia/Shanghai"));
        CallFilter filter = CallFilter.of(Map.of("q", typed));
        return within(() -> queries.page(shown, filter, CallQueries.place(filter, Map.of()))
                        .rows())
                .stream()
                .map(CallLine::number)
                .toList();
    }

    private <T> T within(Supplier<T> work) {
        return Scope.of(project).call(() -> transaction.execute(status -> work.get()));
    }

    private void calls(int many) {
        within(() -> jdbc.sql("""
                insert into desk.call (project_id, id, call_key, direction, number, started_at, outcome, ringing, caller_name,
                    house_label, purpose, result, finished_at)
                select :project, gen_random_uuid(), 'k' || n, 'IN', '1585555' || lpad((n % 6000)::text, 4, '0'),
                    timestamptz '2026-03-01 00:00Z' + n * interval '1 minute', 'ANSWERED', '{}', '钱女士', '3栋1单元101室',
                    '问电费怎么交', '已告知', timestamptz '2026-03-01 00:05Z' + n * interval '1 minute'
                from generate_series(1, :many) n""").param("project", project).param("many", many).update());
    }
}
