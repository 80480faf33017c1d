package io.shouwen.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.web.Cursor;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class SqlMeasureTest extends ShouwenTest {

    private static final Period MONTH = Period.parse(
                    "2026-10", ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-23T04:00:00Z"))
            .orElseThrow();

    @Autowired
    Measure sampleBelow;

    @Test
    void what_was_due_and_what_was_kept_are_counted() {
        assertThat(seeing(() -> sampleBelow.count(World.PROJECT, MONTH))).isEqualTo(new Count(223, 279));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void page_by_page_every_record_of_a_side_comes_once_newest_first(Side side) {
        List<Evidence> all = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Cursor<Evidence> page = seeing(() -> sampleBelow.records(World.PROJECT, MONTH, side, from));
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(Cursor.SIZE);
            all.addAll(page.rows());
            after = page.next();
        } while (after != null);
        Count count = seeing(() -> sampleBelow.count(World.PROJECT, MONTH));
        assertThat(all)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(Evidence::at).reversed())
                .hasSize((int)
                        switch (side) {
                            case DUE -> count.due();
                            case KEPT -> count.kept();
                            case MISSED -> count.missed();
                        });
        if (side != Side.DUE) {
            assertThat(all).allMatch(line -> line.kept() == (side == Side.KEPT));
        }
    }

    @Test
    void a_sheet_gets_all_of_them_and_no_more_than_asked() {
        assertThat(lines(1000)).hasSize(56);
        assertThat(lines(30)).hasSize(30).isEqualTo(lines(1000).subList(0, 30));
    }

    @Test
    void what_falls_due_later_is_not_due_yet() {
        Period running = new Period(
                MONTH.kind(), MONTH.start(), MONTH.zone(), MONTH.from().plusSeconds(3600));
        assertThat(seeing(() -> sampleBelow.count(World.PROJECT, running))).isEqualTo(new Count(1, 3));
    }

    @Test
    void a_place_that_cannot_be_read_starts_from_the_top() {
        assertThat(seeing(() -> sampleBelow.records(World.PROJECT, MONTH, Side.DUE, "x_y")))
                .isEqualTo(seeing(() -> sampleBelow.records(World.PROJECT, MONTH, Side.DUE, null)));
    }

    private List<Evidence> lines(int limit) {
        List<Evidence> lines = new ArrayList<>();
        seeing(() -> {
            sampleBelow.each(World.PROJECT, MONTH, Side.MISSED, limit, lines::add);
            return lines.size();
        });
        return lines;
    }
}
