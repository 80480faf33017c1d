package io.shouwen.standard.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.StarUnit;
import io.shouwen.world.ShouwenTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped values, and what a project takes and asks itself, as the database keeps them. */
@Clause({"2.1.6", "4.1.2.2"})
class StarProfilesTest extends ShouwenTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    StarProfiles profiles;

    @Autowired
    TakeLevel taking;

    @Autowired
    StarFacts facts;

    private void take(UUID project, StarLevel level, Instant at) {
        in(project, () -> {
            taking.take(project, project, level, at, Actor.SYSTEM, NOW);
            return level;
        });
    }

    private Optional<Asked> value(UUID project, StarItem item, Instant at) {
        return in(project, () -> profiles.value(project, item, at));
    }

    @Test
    void a_project_starts_from_the_shipped_values_of_its_level() {
        UUID project = Ids.next();
        take(project, StarLevel.FIVE_STARS, NOW);
        assertThat(value(project, StarItem.URGENT_REPAIR_ON_SPOT, NOW))
                .contains(new Asked(
                        StarItem.URGENT_REPAIR_ON_SPOT, new Amount(15, StarUnit.MINUTES), false, StarLevel.FIVE_STARS));
        assertThat(value(project, StarItem.REPAIR_DONE, NOW))
                .as("open in the sources")
                .isEmpty();
        take(project, StarLevel.TRADE_THREE, NOW.plus(Duration.ofDays(2)));
        assertThat(value(project, StarItem.SATISFIED, NOW.plus(Duration.ofDays(2))))
                .contains(new Asked(StarItem.SATISFIED, new Amount(70, StarUnit.PERCENT), true, StarLevel.TRADE_THREE));
        assertThat(value(project, StarItem.SATISFIED, NOW)).isEmpty();
    }

    @Test
    void a_level_taken_twice_is_written_once() {
        UUID project = Ids.next();
        take(project, StarLevel.THREE_STARS, NOW);
        take(project, StarLevel.THREE_STARS, NOW);
        assertThat(profiles.of(project).levels()).hasSize(1);
    }

    @Test
    void a_projects_own_value_is_nobody_elses() {
        UUID project = Ids.next();
        UUID other = Ids.next();
        take(project, StarLevel.FOUR_STARS, NOW);
        take(other, StarLevel.FOUR_STARS, NOW);
        in(project, () -> {
            facts.own(
                    project,
                    StarItem.REPAIR_DONE,
                    new Dated<>(Demand.of(new Amount(8, StarUnit.HOURS)), NOW, NOW, Ids.GROUP));
            return project;
        });
        assertThat(value(project, StarItem.REPAIR_DONE, NOW).orElseThrow().amount())
                .isEqualTo(new Amount(8, StarUnit.HOURS));
        assertThat(value(other, StarItem.REPAIR_DONE, NOW).orElseThrow().amount())
                .isEqualTo(new Amount(1, StarUnit.DAYS));
    }

    @Test
    void the_database_refuses_a_value_that_begins_before_it_is_written_and_any_change() {
        UUID project = Ids.next();
        assertThatThrownBy(() -> in(
                        project, () -> jdbc.sql("""
                        insert into standard.star_taken (project_id, id, level, valid_at, written_at)
                        values (?, ?, 'FOUR_STARS', now() - interval '1 day', now())""").params(project, Ids.next()).update()))
                .rootCause()
                .hasMessageContaining("star_taken_check");
        for (String table : new String[] {"star_value", "star_taken", "star_own_value"}) {
            assertThatThrownBy(() -> in(
                            project,
                            () -> jdbc.sql("update standard." + table + " set written_at = now()")
                                    .update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
