package io.shouwen.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.standard.StarUnit;
import io.shouwen.standard.star.Amount;
import io.shouwen.world.ShouwenTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose rule a deadline follows: the project's own, its star level's, or the default of the kind. */
@Clause({"4.1.2.2", "4.1.2.3"})
class DueRulesTest extends ShouwenTest {

    /** 14:00 in the project's zone. */
    private static final Instant AT = Instant.parse("2026-11-23T06:00:00Z");

    @Autowired
    DueRules rules;

    private final UUID project = Ids.next();

    private void opened() {
        jdbc.sql("""
                insert into estate.project (id, region_id, code, name)
                select ?, id, ?, '时限小区' from estate.region limit 1""").params(project, "sx" + project.toString().substring(24)).update();
    }

    private void take(String level, Instant from) {
        jdbc.sql("""
                insert into standard.star_taken (project_id, id, level, valid_at, written_at)
                values (?, ?, ?, cast(? as timestamptz), cast(? as timestamptz))""")
                .params(project, Ids.next(), level, from.toString(), from.toString())
                .update();
    }

    private Instant due(Kind kind, Instant at) {
        return in(project, () -> rules.due(project, kind, at).at());
    }

    @Test
    void the_level_of_the_moment_at_which_the_matter_arose_counts_unless_the_project_has_a_rule() {
        opened();
        assertThat(due(Kind.REPAIR, AT)).isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
        take("THREE_STARS", AT);
        take("FIVE_STARS", AT.plus(Duration.ofDays(1)));
        assertThat(due(Kind.REPAIR, AT.minusSeconds(1)))
                .as("arose before the level was taken")
                .isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
        assertThat(due(Kind.REPAIR, AT)).as("2 days").isEqualTo(Instant.parse("2026-11-25T11:00:00Z"));
        assertThat(due(Kind.COMPLAINT, AT)).as("left open").isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
        Instant next = AT.plus(Duration.ofDays(1));
        assertThat(due(Kind.COMPLAINT, next)).isEqualTo(next.plus(Duration.ofHours(24)));
        assertThat(due(Kind.SUGGESTION, next)).isEqualTo(next.plus(Duration.ofHours(12)));
        assertThat(due(Kind.INQUIRY, next)).as("no item").isEqualTo(next.plus(Duration.ofHours(2)));
        in(project, () -> {
            rules.set(project, Kind.COMPLAINT, new DueRule.Hours(5));
            return project;
        });
        assertThat(due(Kind.COMPLAINT, next)).isEqualTo(next.plus(Duration.ofHours(5)));
    }

    @Test
    void days_end_at_closing_time_and_hours_run_day_and_night() {
        LocalTime closes = LocalTime.of(19, 0);
        assertThat(DueRule.of(new Amount(2, StarUnit.DAYS), closes)).isEqualTo(new DueRule.Days(2, closes));
        assertThat(DueRule.of(new Amount(12, StarUnit.HOURS), closes)).isEqualTo(new DueRule.Hours(12));
        assertThat(DueRule.of(new Amount(30, StarUnit.MINUTES), closes)).isEqualTo(new DueRule.Hours(1));
    }
}
