package io.shouwen.tickets.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.report.OpenReports.Report;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeldReportTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final Actor DESK = Actor.of(Ids.next(), "林晓雯", Role.DESK);
    private static final UUID ANSWER = Ids.next();

    @Test
    void who_confirms_it_is_written_down() {
        assertThat(held(null).confirmed(ANSWER, DESK, NOW))
                .isEqualTo(new HeldReport.Answer(ANSWER, true, DESK.id(), "", NOW));
    }

    @Test
    void who_drops_it_and_why_too() {
        assertThat(held(null).dropped(ANSWER, DESK, "没有这回事", NOW))
                .isEqualTo(new HeldReport.Answer(ANSWER, false, DESK.id(), "没有这回事", NOW));
    }

    @Test
    void it_is_answered_once() {
        HeldReport confirmed = held(held(null).confirmed(ANSWER, DESK, NOW));
        HeldReport dropped = held(held(null).dropped(ANSWER, DESK, "重复", NOW));
        assertThatThrownBy(() -> confirmed.dropped(Ids.next(), DESK, "重复", NOW)).hasMessageContaining("held.confirmed");
        assertThatThrownBy(() -> confirmed.confirmed(Ids.next(), DESK, NOW)).hasMessageContaining("held.confirmed");
        assertThatThrownBy(() -> dropped.confirmed(Ids.next(), DESK, NOW)).hasMessageContaining("held.dropped");
    }

    private static HeldReport held(HeldReport.Answer answer) {
        Report report = new Report(Ids.next(), Kind.REPAIR, "灯不亮", "", "王女士", "13655520801", null);
        return new HeldReport(Ids.GROUP, report, "3-8", "sender", "hash", 0, NOW, answer);
    }
}
