package io.shouwen.estate.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.estate.instruction.StandingInstruction.Withdrawal;
import io.shouwen.estate.instruction.view.InstructionLine;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class StandingInstructionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final Actor DESK = Actor.of(Ids.next(), "刘芳");
    private static final UUID HOUSE = Ids.next();

    private static StandingInstruction of(LocalDate from, @Nullable LocalDate until) {
        return new StandingInstruction(
                Ids.next(), HOUSE, InstructionKind.AWAY, "去海南过冬", from, until, "王女士", DESK.id(), NOW);
    }

    @Test
    void what_is_over_cannot_be_withdrawn_and_what_is_to_come_can() {
        assertThat(of(TODAY.minusDays(3), TODAY.minusDays(1)).withdraw("回来了", DESK, TODAY, NOW))
                .isNull();
        StandingInstruction last = of(TODAY.minusDays(3), TODAY);
        assertThat(last.withdraw("回来了", DESK, TODAY, NOW)).isEqualTo(new Withdrawal(last.id(), "回来了", DESK.id(), NOW));
        assertThat(of(TODAY.plusDays(3), null).withdraw("不去了", DESK, TODAY, NOW))
                .isNotNull();
    }

    @Test
    void it_says_what_and_who_gave_it_and_ends_after_it_begins() {
        assertThatThrownBy(() -> of(TODAY, TODAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(of(TODAY, TODAY).until()).isEqualTo(TODAY);
        assertThatThrownBy(() -> new StandingInstruction(
                        Ids.next(), HOUSE, InstructionKind.OTHER, " ", TODAY, null, "王女士", DESK.id(), NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StandingInstruction(
                        Ids.next(), HOUSE, InstructionKind.OTHER, "门口", TODAY, null, " ", DESK.id(), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_form_without_days_begins_today_and_holds_until_withdrawn() {
        InstructionDraft draft = InstructionDraft.of(form("", ""), TODAY);
        assertThat(draft).isNotNull();
        StandingInstruction one = draft.recorded(Ids.next(), HOUSE, DESK, TODAY, NOW);
        assertThat(one.from()).isEqualTo(TODAY);
        assertThat(one.until()).isNull();
        assertThat(one.recordedBy()).isEqualTo(DESK.id());
    }

    @Test
    void days_that_make_no_sense_are_told_beside_the_field() {
        assertThat(refused("2026-11-01", "2026-11-30")).isEqualTo("until");
        assertThat(refused("2026-12-05", "2026-12-04")).isEqualTo("until");
        assertThat(refused("", "2036-12-02")).isEqualTo("until");
        assertThat(refused("2036-12-02", "")).isEqualTo("from");
        assertThat(InstructionDraft.of(form("2026-11-01", "2026-12-01"), TODAY)).isNotNull();
        assertThat(InstructionDraft.of(form("2026-12-04", "2026-12-04"), TODAY)).isNotNull();
        assertThat(InstructionDraft.of(form("", "2036-12-01"), TODAY)).isNotNull();
    }

    @Test
    void a_line_is_open_until_its_last_day_is_past_or_it_is_withdrawn() {
        assertThat(line(TODAY, null).open(TODAY)).isTrue();
        assertThat(line(TODAY.minusDays(1), null).open(TODAY)).isFalse();
        assertThat(line(null, NOW).open(TODAY)).isFalse();
        assertThat(line(null, null).toCome(TODAY)).isFalse();
        assertThat(line(null, null).toCome(TODAY.minusDays(40))).isTrue();
    }

    private static InstructionLine line(@Nullable LocalDate until, @Nullable Instant withdrawn) {
        return new InstructionLine(
                Ids.next(),
                InstructionKind.AWAY,
                "去海南过冬",
                TODAY.minusDays(30),
                until,
                "王女士",
                "刘芳",
                NOW,
                withdrawn,
                withdrawn == null ? null : "刘芳",
                withdrawn == null ? null : "回来了");
    }

    private static String refused(String from, String until) {
        Fields fields = form(from, until);
        assertThat(InstructionDraft.of(fields, TODAY)).isNull();
        assertThat(fields.form().errors()).hasSize(1);
        return fields.form().errors().keySet().iterator().next();
    }

    private static Fields form(String from, String until) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("kind", "AWAY");
        typed.add("text", "去海南过冬");
        typed.add("toldBy", "王女士");
        typed.add("from", from);
        typed.add("until", until);
        return new Fields(typed);
    }
}
