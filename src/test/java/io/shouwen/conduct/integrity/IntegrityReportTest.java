package io.shouwen.conduct.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.conduct.integrity.IntegrityEntry.Kind;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An integrity report from its receipt to its end. */
@Clause("2.4.6")
class IntegrityReportTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final UUID QUALITY = Ids.next();

    @Test
    void it_is_anonymous_unless_a_name_is_given() {
        assertThat(received("", "13681190100").name()).isNull();
        assertThat(received("", "13681190100").phone()).as("nobody's number").isNull();
        assertThat(received("老王", " ").phone()).isNull();
        assertThat(received("老王", "13681190100").phone()).isEqualTo("13681190100");
        assertThat(received("", "").answerBy()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void it_is_answered_by_quality_and_not_by_the_reporter() {
        IntegrityReport written = with(received("", ""), Kind.REPORTER, null, 1);
        assertThat(written.answeredAt()).isNull();
        IntegrityReport answered = with(with(written, Kind.ANSWER, null, 2), Kind.ANSWER, null, 3);
        assertThat(answered.answeredAt()).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void it_is_decided_before_it_is_closed_and_takes_nothing_more_then() {
        IntegrityReport report = received("", "");
        refused("undecided", () -> with(report, Kind.CLOSURE, null, 1));
        refused("decision", () -> with(report, Kind.DECISION, null, 1));
        refused("decision", () -> with(report, Kind.ANSWER, IntegrityDecision.FOUNDED, 1));
        IntegrityReport again = with(
                with(report, Kind.DECISION, IntegrityDecision.FOUNDED, 1),
                Kind.DECISION,
                IntegrityDecision.NOT_FOUNDED,
                2);
        assertThat(again.decision()).as("the last one").isEqualTo(IntegrityDecision.NOT_FOUNDED);
        IntegrityReport closed = with(again, Kind.CLOSURE, null, 3);
        assertThat(closed.closed()).isTrue();
        assertThat(again.closed()).isFalse();
        for (Kind kind : Kind.values()) {
            refused("closed", () -> with(closed, kind, kind == Kind.DECISION ? IntegrityDecision.FOUNDED : null, 4));
        }
    }

    @Test
    void a_code_is_read_however_it_is_typed_and_no_two_are_alike() {
        Set<String> codes = new HashSet<>();
        for (int n = 0; n < 200; n++) {
            String code = IntegrityCode.fresh();
            assertThat(code).matches(IntegrityCode.PATTERN);
            assertThat(IntegrityCode.read(
                            " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                    .isEqualTo(code);
            codes.add(code);
        }
        assertThat(codes).hasSize(200);
        assertThat(IntegrityCode.read("AB")).isEqualTo("AB");
    }

    private static IntegrityReport received(String name, String phone) {
        return IntegrityReport.received(Ids.next(), Ids.next(), IntegrityChannel.LINK, "收了红包", name, phone, NOW);
    }

    private static IntegrityReport with(
            IntegrityReport report, Kind kind, @Nullable IntegrityDecision decision, int seconds) {
        return report.with(new IntegrityEntry(
                Ids.next(), kind, decision, "话", kind == Kind.REPORTER ? null : QUALITY, NOW.plusSeconds(seconds)));
    }

    private static void refused(String rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOf(RuleBroken.class).hasMessageContaining("conduct.integrity.rule." + rule);
    }
}
