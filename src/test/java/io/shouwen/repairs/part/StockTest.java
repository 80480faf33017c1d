package io.shouwen.repairs.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.repairs.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of a stock, without a database. */
class StockTest {

    private static final UUID TAP = Ids.next();

    @Test
    void a_delivery_adds_and_a_use_takes() {
        StockEntry in = Stock.none(TAP).deliver(Ids.next(), Quantity.of(5));
        assertThat(in.seq()).isEqualTo(1);
        assertThat(in.kind()).isEqualTo(StockEntryKind.DELIVERY);
        assertThat(in.before()).isEqualTo(Quantity.NONE);
        StockEntry out = after(in).use(Ids.next(), Quantity.of(2));
        assertThat(out.seq()).isEqualTo(2);
        assertThat(out.kind()).isEqualTo(StockEntryKind.USE);
        assertThat(out.change()).isEqualTo(Quantity.of(-2));
        assertThat(out.after()).isEqualTo(Quantity.of(3));
    }

    @Test
    void the_last_one_can_be_taken_and_no_more() {
        Stock one = new Stock(TAP, 1, Quantity.of(1));
        assertThat(one.use(Ids.next(), Quantity.of(1)).after()).isEqualTo(Quantity.NONE);
        refused("short", () -> one.use(Ids.next(), Quantity.parse("1.01").orElseThrow()));
    }

    @Test
    void nothing_and_less_than_nothing_is_not_booked() {
        Stock five = new Stock(TAP, 1, Quantity.of(5));
        refused("nothing", () -> five.deliver(Ids.next(), Quantity.NONE));
        refused("nothing", () -> five.use(Ids.next(), Quantity.of(-1)));
        refused("too-much", () -> five.deliver(Ids.next(), Stock.MOST));
        assertThat(five.deliver(Ids.next(), Stock.MOST.minus(Quantity.of(5))).after())
                .isEqualTo(Stock.MOST);
    }

    @Test
    void a_use_comes_back_whole() {
        StockEntry use = new Stock(TAP, 1, Quantity.of(5)).use(Ids.next(), Quantity.of(2));
        StockEntry back = after(use).giveBack(Ids.next(), use);
        assertThat(back.kind()).isEqualTo(StockEntryKind.BACK);
        assertThat(back.of()).isEqualTo(use.id());
        assertThat(back.after()).isEqualTo(Quantity.of(5));
    }

    @Test
    void only_a_use_of_the_same_part_comes_back() {
        StockEntry in = Stock.none(TAP).deliver(Ids.next(), Quantity.of(5));
        refused("not-used", () -> after(in).giveBack(Ids.next(), in));
        StockEntry other = new Stock(Ids.next(), 1, Quantity.of(5)).use(Ids.next(), Quantity.of(1));
        refused("not-used", () -> after(in).giveBack(Ids.next(), other));
    }

    @Test
    void a_count_says_what_is_there_and_a_difference_why() {
        Stock five = new Stock(TAP, 7, Quantity.of(5));
        assertThat(five.count(Ids.next(), Quantity.of(5), 7, "").change()).isEqualTo(Quantity.NONE);
        StockEntry less = five.count(Ids.next(), Quantity.of(3), 7, "损坏");
        assertThat(less.change()).isEqualTo(Quantity.of(-2));
        assertThat(less.kind()).isEqualTo(StockEntryKind.COUNT);
        assertThat(less.after()).isEqualTo(Quantity.of(3));
        refused("no-reason", () -> five.count(Ids.next(), Quantity.of(6), 7, " "));
    }

    @Test
    void what_moved_since_the_counting_is_counted_again() {
        Stock five = new Stock(TAP, 7, Quantity.of(5));
        refused("moved", () -> five.count(Ids.next(), Quantity.of(5), 6, "x"));
    }

    @Test
    void a_stock_dips_once_when_it_falls_to_its_low_level() {
        Quantity low = Quantity.of(2);
        assertThat(entry(3, -1).dips(low)).isTrue();
        assertThat(entry(4, -3).dips(low)).isTrue();
        assertThat(entry(2, -1).dips(low)).isFalse();
        assertThat(entry(4, -1).dips(low)).isFalse();
        assertThat(entry(1, 1).dips(low)).isFalse();
        assertThat(entry(3, -3).dips(null)).isFalse();
    }

    @Test
    void a_part_is_low_at_its_level() {
        assertThat(part(Quantity.of(2)).low(Quantity.of(2))).isTrue();
        assertThat(part(Quantity.of(2)).low(Quantity.of(3))).isFalse();
        assertThat(part(null).low(Quantity.NONE)).isFalse();
    }

    /** Whatever is booked, the stock is the sum of what was, never less than nothing, and dips alternate with rises. */
    @Property(tries = 300)
    void every_history_adds_up(@ForAll List<@IntRange(min = -6, max = 6) Integer> moves) {
        Quantity low = Quantity.of(3);
        List<StockEntry> entries = new ArrayList<>();
        Stock stock = Stock.none(TAP);
        int sum = 0;
        int dips = 0;
        int rises = 0;
        for (int move : moves) {
            try {
                StockEntry next = move > 0
                        ? stock.deliver(Ids.next(), Quantity.of(move))
                        : stock.use(Ids.next(), Quantity.of(-move));
                entries.add(next);
                stock = after(next);
                sum += move;
                dips += next.dips(low) ? 1 : 0;
                rises += !next.before().exceeds(low) && next.after().exceeds(low) ? 1 : 0;
            } catch (RuleBroken refused) {
                assertThat(move == 0 || sum + move < 0).isTrue();
            }
            assertThat(stock.quantity()).isEqualTo(Quantity.of(sum));
            assertThat(sum).isNotNegative();
            assertThat(rises - dips).isBetween(0, 1);
        }
        assertThat(entries).extracting(StockEntry::seq).doesNotHaveDuplicates();
        assertThat(stock.seq()).isEqualTo(entries.size());
    }

    private static Stock after(StockEntry entry) {
        return new Stock(entry.part(), entry.seq(), entry.after());
    }

    private static StockEntry entry(int before, int change) {
        return new StockEntry(
                Ids.next(),
                TAP,
                1,
                StockEntryKind.USE,
                Quantity.of(before),
                Quantity.of(change),
                Quantity.of(before + change),
                null);
    }

    private static SparePart part(@Nullable Quantity low) {
        return new SparePart(TAP, "角阀", "个", "", low, null, false, 0);
    }

    private static void refused(String rule, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo("repairs.part.rule." + rule));
    }
}
