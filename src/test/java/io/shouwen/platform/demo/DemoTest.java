package io.shouwen.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.Shouwen;
import io.shouwen.platform.Installation;
import io.shouwen.platform.postgres.Database;
import io.shouwen.platform.security.Scope;
import io.shouwen.world.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The whole demo, loaded once into a database of its own. */
class DemoTest {

    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void load() {
        Database empty = TestPostgres.freshDatabase();
        node = new SpringApplicationBuilder(Shouwen.class)
                .run(
                        "--server.port=0",
                        "--shouwen.data=target/test-data",
                        "--shouwen.demo=true",
                        "--shouwen.db.url=" + empty.url(),
                        "--shouwen.db.user=" + empty.user(),
                        "--shouwen.db.password=" + empty.password());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void every_part_is_in() {
        assertThat(node.getBean(Installation.class).demo()).isPresent();
        assertThat(one("select count(*) from platform.demo_part"))
                .isEqualTo(node.getBeansOfType(DemoData.class).size());
    }

    @Test
    void a_ticket_s_number_bears_the_day_it_was_opened_and_goes_up_with_time() {
        assertThat(one("""
                select count(*) from tickets.ticket
                where substr(number, 4, 8) <> to_char(opened_at at time zone 'Asia/Shanghai', 'YYYYMMDD')""")).isZero();
        assertThat(one("""
                select count(*) from (select number, lag(number) over (
                    partition by split_part(number, '-', 1), split_part(number, '-', 2) order by opened_at, number) as before
                    from tickets.ticket t where kind <> 'FINDING' and channel <> 'STAFF'
                      and not exists (select from desk.visit_departure v where v.project_id = t.project_id and v.ticket_id = t.id)) n
                where n.number < n.before""")).isZero();
    }

    @Test
    void nobody_is_told_of_the_past_and_no_deadline_of_it_is_left_to_fire() {
        assertThat(one("select count(*) from platform.notification where message_key = 'patrol.route.told.missed'"))
                .isZero();
        assertThat(one("""
                select count(*) from platform.deadline d
                join platform.deadline_alarm a on a.project_id = d.project_id and a.deadline_id = d.id
                where d.ended_at is null and a.raised_at is null and a.at < now() - interval '1 hour'
                  and d.subject_type in ('ticket', 'hand-over', 'follow-up', 'patrol-round', 'call-back')""")).isZero();
    }

    @Test
    void residents_are_answered_soon_as_in_a_decent_project() {
        assertThat(one("""
                select 100 * count(*) filter (where responded_at <= respond_by) / count(*) from tickets.ticket
                where respond_by < now()""")).isGreaterThanOrEqualTo(90);
    }

    @Test
    void one_emergency_is_in_work_and_taken_and_the_others_are_over() {
        assertThat(one("select count(*) from tickets.ticket where urgent")).isEqualTo(1);
        assertThat(one("select count(*) from tickets.emergency")).isEqualTo(5);
        assertThat(one("select count(*) from tickets.emergency where taken_at <= take_by"))
                .isEqualTo(5);
        assertThat(one("select count(*) from tickets.emergency where withdrawn_at is not null"))
                .isEqualTo(1);
    }

    private static long one(String sql) {
        return Scope.of(DemoData.PROJECT)
                .call(() -> node.getBean(TransactionOperations.class)
                        .execute(status -> node.getBean(JdbcClient.class)
                                .sql(sql)
                                .query(Long.class)
                                .single()));
    }
}
