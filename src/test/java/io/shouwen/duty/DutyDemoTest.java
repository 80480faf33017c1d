package io.shouwen.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Span;
import io.shouwen.platform.Sql;
import io.shouwen.roster.PostKind;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Loaded upon a roster and taken back again: the project is everybody's. */
class DutyDemoTest extends ShouwenTest {

    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    DutyDemo demo;

    @Autowired
    DutyRecord record;

    @Autowired
    OnDuty onDuty;

    @Autowired
    AttendanceQueries attendance;

    @Test
    void every_shift_since_last_month_began_was_kept_but_for_one_morning_and_the_desk_is_there_now() {
        seeing(() -> {
            jdbc.sql("savepoint before_the_demo").update();
            for (int back = 62; back >= -1; back--) {
                LocalDate day = LocalDate.ofInstant(NOW, ZONE).minusDays(back);
                shift(PostKind.DESK, "desk", day, 7, 19);
                shift(PostKind.CONTROL, "control", day, 19, 31);
            }
            demo.load(NOW);
            assertThat(onDuty.now(World.PROJECT, NOW))
                    .filteredOn(present -> present.post().kind() == PostKind.DESK)
                    .hasSize(1);
            Duration gaps = Cover.total(record
                    .of(
                            World.PROJECT,
                            new Span(NOW.minus(Duration.ofDays(14)), NOW),
                            kind -> kind == PostKind.DESK,
                            NOW)
                    .values()
                    .stream()
                    .flatMap(cover -> cover.gaps().stream())
                    .toList());
            assertThat(gaps).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(25));
            YearMonth last = YearMonth.from(NOW.atZone(ZONE)).minusMonths(1);
            assertThat(attendance.page(world.project(), last, NOW).lines())
                    .filteredOn(line -> line.planned() > 0)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.missed()).as(row.name()).isZero());
            List<Boolean> notes = jdbc.sql(
                            "select taken_by is not null from duty.handover where project_id = ? and given_at < ?")
                    .params(World.PROJECT, Sql.at(NOW))
                    .query(Boolean.class)
                    .list();
            assertThat(notes).hasSizeGreaterThan(20).contains(true);
            jdbc.sql("rollback to savepoint before_the_demo").update();
            return true;
        });
    }

    private void shift(PostKind kind, String username, LocalDate day, int begins, int ends) {
        Instant begin = day.atStartOfDay(ZONE).plusHours(begins).toInstant();
        jdbc.sql("""
                insert into roster.shift (project_id, id, post_id, staff_id, day, begins_at, ends_at, published_at)
                select p.project_id, ?, p.id, ?, ?, ?, ?, ? from roster.post p
                where p.project_id = ? and p.kind = ? and p.closed_at is null""")
                .params(Sql.values(
                        Ids.next(),
                        world.id(username),
                        day,
                        begin,
                        day.atStartOfDay(ZONE).plusHours(ends).toInstant(),
                        begin.minusSeconds(86_400),
                        World.PROJECT,
                        kind.name()))
                .update();
    }
}
