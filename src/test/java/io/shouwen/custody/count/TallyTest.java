package io.shouwen.custody.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.custody.count.Tally.Line;
import io.shouwen.custody.count.Tally.Tagged;
import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause("4.1.2.8")
class TallyTest {

    private static final UUID HOOK = new UUID(1, 1);
    private static final UUID OTHER_HOOK = new UUID(1, 2);

    @Test
    void a_key_on_its_hook_is_right() {
        assertThat(outcomes(List.of(due("K1", HOOK)), scan("K1", HOOK))).containsExactly("RIGHT K1");
        assertThat(Tally.of(List.of(due("K1", HOOK)), List.of(scan("K1", HOOK))).agreed())
                .isTrue();
    }

    @Test
    void a_key_on_another_hook_is_elsewhere() {
        Tally tally = Tally.of(List.of(due("K1", HOOK)), List.of(scan("K1", OTHER_HOOK)));
        assertThat(tally.lines()).containsExactly(new Line(Outcome.ELSEWHERE, "K1", id("K1"), HOOK, OTHER_HOOK));
        assertThat(tally.agreed()).isFalse();
    }

    @Test
    void without_a_scanned_hook_whatever_is_due_here_is_right() {
        assertThat(outcomes(List.of(due("K1", HOOK)), scan("K1", null))).containsExactly("RIGHT K1");
    }

    @Test
    void a_key_that_should_be_out_is_elsewhere() {
        Tagged out = new Tagged(id("K2"), "K2", null, false, false);
        assertThat(outcomes(List.of(out), scan("K2", null))).containsExactly("ELSEWHERE K2");
        assertThat(outcomes(List.of(out), scan("K2", HOOK))).containsExactly("ELSEWHERE K2");
    }

    @Test
    void what_was_not_scanned_is_missing_unless_it_came_during_the_count() {
        Tagged late = new Tagged(id("K3"), "K3", HOOK, true, false);
        Tally tally = Tally.of(List.of(due("K1", HOOK), late), List.of());
        assertThat(tally.lines()).containsExactly(new Line(Outcome.MISSING, "K1", id("K1"), HOOK, null));
        assertThat(tally.agreed()).isFalse();
        assertThat(outcomes(List.of(late), scan("K3", HOOK))).containsExactly("RIGHT K3");
        assertThat(outcomes(List.of(late), scan("K3", null))).containsExactly("RIGHT K3");
    }

    @Test
    void an_unknown_code_is_kept() {
        Tally tally = Tally.of(List.of(), List.of(scan("6901234567892", HOOK)));
        assertThat(tally.lines()).containsExactly(new Line(Outcome.UNKNOWN, "6901234567892", null, null, HOOK));
        assertThat(tally.agreed()).isFalse();
    }

    @Test
    void a_second_scan_is_said_and_changes_nothing() {
        Tally tally = Tally.of(
                List.of(due("K1", HOOK)),
                List.of(scan("K1", HOOK), scan("K1", OTHER_HOOK), scan("X", null), scan("X", null)));
        assertThat(tally.lines())
                .containsExactly(
                        new Line(Outcome.RIGHT, "K1", id("K1"), HOOK, HOOK),
                        new Line(Outcome.UNKNOWN, "X", null, null, null),
                        new Line(Outcome.TWICE, "K1", id("K1"), HOOK, OTHER_HOOK),
                        new Line(Outcome.TWICE, "X", null, null, null));
    }

    @Test
    void second_scans_alone_are_no_difference() {
        assertThat(Tally.of(List.of(due("K1", HOOK)), List.of(scan("K1", HOOK), scan("K1", HOOK)))
                        .agreed())
                .isTrue();
    }

    /** Every thing that is due and every scan is accounted for exactly once. */
    @Property
    void nothing_is_lost_in_a_count(
            @ForAll @IntRange(max = 8) int due, @ForAll @Size(max = 30) List<@IntRange(max = 11) Integer> scanned) {
        List<Tagged> expected = new ArrayList<>(
                IntStream.range(0, due).mapToObj(n -> due("K" + n, HOOK)).toList());
        List<Scan> scans = scanned.stream()
                .map(n -> scan("K" + n, n % 3 == 0 ? OTHER_HOOK : HOOK))
                .toList();
        List<Line> lines = Tally.of(expected, scans).lines();
        assertThat(lines.stream().filter(line -> line.outcome() != Outcome.MISSING))
                .hasSize(scans.size());
        assertThat(lines.stream().filter(line -> line.outcome() != Outcome.TWICE && line.thing() != null))
                .hasSize(due);
        assertThat(lines.stream().filter(line -> line.outcome() == Outcome.UNKNOWN))
                .hasSize((int) scanned.stream().filter(n -> n >= due).distinct().count());
    }

    private static List<String> outcomes(List<Tagged> tagged, Scan... scans) {
        return Tally.of(tagged, List.of(scans)).lines().stream()
                .map(line -> line.outcome() + " " + line.code())
                .toList();
    }

    private static Tagged due(String tag, UUID place) {
        return new Tagged(id(tag), tag, place, true, true);
    }

    private static UUID id(String tag) {
        return UUID.nameUUIDFromBytes(tag.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Scan scan(String code, @Nullable UUID place) {
        return new Scan(UUID.randomUUID(), code, place, Instant.EPOCH);
    }
}
