package io.shouwen.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Texts;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.Statements;
import io.shouwen.world.World;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What holds for each measure, whichever room contributes it. */
class EveryMeasureTest extends ShouwenTest {

    @Autowired
    Measures measures;

    @Autowired
    MessageSource messages;

    @Test
    void it_is_named_in_both_languages() {
        Texts chinese = new Texts(messages, Texts.CHINESE);
        Texts english = new Texts(messages, Locale.ENGLISH);
        assertThat(measures.all()).allSatisfy(measure -> {
            assertThat(chinese.t(measure.nameKey())).containsPattern("\\p{IsHan}");
            assertThat(english.t(measure.nameKey()))
                    .isNotEqualTo(measure.nameKey())
                    .doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void its_key_can_stand_in_an_address_and_its_target_is_a_percentage() {
        assertThat(measures.all()).allSatisfy(measure -> {
            assertThat(measure.key()).matches("[a-z]+(\\.[a-z0-9-]+)+");
            assertThat(measure.target()).isBetween(1, 100);
            assertThat(measures.clauses(measure)).isNotEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Period.Kind.class)
    void what_it_counts_it_can_show(Period.Kind kind) {
        Instant now = Instant.now();
        Period month = Period.thisMonth(ZoneId.of("Asia/Shanghai"), now);
        for (Measure measure : measures.all()) {
            Period period = month.as(kind);
            Count count = seeing(() -> measure.count(World.PROJECT, period));
            int kept = shown(measure, period, Side.KEPT);
            int missed = shown(measure, period, Side.MISSED);
            assertThat(shown(measure, period, Side.DUE)).as(measure.key()).isEqualTo(kept + missed);
            if (measure.unit() == Unit.RECORDS) {
                assertThat(new Count(kept, kept + missed)).as(measure.key()).isEqualTo(count);
            }
        }
    }

    @Test
    void of_a_year_of_tickets_those_of_the_period_alone_are_read() {
        UUID project = Ids.next();
        in(
                project,
                () -> jdbc.sql("""
                insert into tickets.ticket (project_id, id, number, kind, channel, title, description, place, contact_name,
                    contact_phone, first_receiver_id, owner_id, owner_since, opened_at, respond_by, due_at, due_rule,
                    due_arguments)
                select :project, gen_random_uuid(), 'Y-' || n, 'REPAIR', 'CALL', '楼道灯不亮', '', '', '', '', :who, :who, at, at,
                    at + interval '1 hour', at + interval '1 day', 'x', '{}'
                from (select n, now() - n * interval '90 minutes' as at from generate_series(1, 5800) n) each""")
                        .param("project", project)
                        .param("who", world.id("desk"))
                        .update());
        asOwner("analyze tickets.ticket");
        Period month = Period.thisMonth(ZoneId.of("Asia/Shanghai"), Instant.now());
        in(project, () -> {
            long before = scansOfAllTickets();
            assertThat(Measures.counts(measures.all(), project, month)).isNotEmpty();
            assertThat(scansOfAllTickets()).isEqualTo(before);
            return true;
        });
    }

    /** Of this transaction. */
    private long scansOfAllTickets() {
        return jdbc.sql("select pg_stat_get_xact_numscans('tickets.ticket'::regclass)")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource(Period.Kind.class)
    void counted_together_they_are_what_each_is_alone(Period.Kind kind) {
        Period period =
                Period.thisMonth(ZoneId.of("Asia/Shanghai"), Instant.now()).as(kind);
        Map<Measure, Count> together = seeing(() -> Measures.counts(measures.all(), World.PROJECT, period));
        assertThat(together).hasSameSizeAs(measures.all());
        together.forEach((measure, count) ->
                assertThat(count).as(measure.key()).isEqualTo(seeing(() -> measure.count(World.PROJECT, period))));
        assertThat(together.values()).anyMatch(count -> count.kept() > 0 && count.missed() > 0);
    }

    @Test
    void the_view_counts_what_is_sql_by_one_statement() {
        as("manager").get("/p/jinxiu/standard");
        int sent = Statements.of(as("manager"), "/p/jinxiu/standard", "4.1.1.2");
        assertThat(sent).isLessThan((int)
                measures.all().stream().filter(SqlMeasure.class::isInstance).count());
    }

    private int shown(Measure measure, Period period, Side side) {
        List<Evidence> all = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Cursor<Evidence> page = seeing(() -> measure.records(World.PROJECT, period, side, from));
            all.addAll(page.rows());
            after = page.next();
        } while (after != null);
        assertThat(all).as(measure.key()).allSatisfy(record -> {
            assertThat(record.label()).isNotBlank();
            assertThat(side == Side.DUE || record.kept() == (side == Side.KEPT)).isTrue();
        });
        return all.size();
    }
}
