package io.shouwen.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.duty.Present;
import io.shouwen.duty.SignOnPlace;
import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostKind;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Clause({"2.1.1", "3.1.1"})
class RingersTest {

    private static final ReceptionHours HOURS =
            new ReceptionHours(LocalTime.of(7, 0), LocalTime.of(19, 0), ZoneId.of("Asia/Shanghai"));
    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-10T16:00:00Z");
    private static final Present DESK = at(PostKind.DESK, 1);
    private static final Present CONTROL = at(PostKind.CONTROL, 2);
    private static final Present BUTLER = at(PostKind.BUTLER, 3);

    @Test
    void in_reception_hours_it_rings_for_the_desk_and_after_them_for_the_control_room() {
        List<Present> all = List.of(DESK, CONTROL, BUTLER);
        assertThat(Ringers.of(all, HOURS, NOON)).containsExactly(DESK.staffId());
        assertThat(Ringers.of(all, HOURS, MIDNIGHT)).containsExactly(CONTROL.staffId());
    }

    @Test
    void the_one_that_is_there_answers_for_the_other() {
        assertThat(Ringers.of(List.of(CONTROL), HOURS, NOON)).containsExactly(CONTROL.staffId());
        assertThat(Ringers.of(List.of(DESK), HOURS, MIDNIGHT)).containsExactly(DESK.staffId());
    }

    @Test
    void with_nobody_at_either_it_is_nobodys_alone() {
        assertThat(Ringers.of(List.of(BUTLER), HOURS, NOON)).isEmpty();
    }

    @Test
    void who_is_signed_on_nowhere_is_told_whom_it_rings_for() {
        UUID nobody = new UUID(3, 9);
        assertThat(Ringers.insteadOf(nobody, List.of(DESK, CONTROL), HOURS, NOON))
                .containsExactly("某人");
        assertThat(Ringers.insteadOf(nobody, List.of(BUTLER), HOURS, NOON))
                .as("it rings for all")
                .isEmpty();
        assertThat(Ringers.insteadOf(CONTROL.staffId(), List.of(DESK, CONTROL), HOURS, NOON))
                .as("signed on")
                .isEmpty();
    }

    private static Present at(PostKind kind, int who) {
        return new Present(
                new UUID(1, who),
                new Post(new UUID(2, who), kind, "岗位", 1),
                new UUID(3, who),
                "某人",
                "13900000000",
                NOON,
                NOON,
                SignOnPlace.NOT_ASKED,
                null);
    }
}
