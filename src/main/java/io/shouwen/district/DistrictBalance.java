package io.shouwen.district;

import io.shouwen.platform.Clause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides units into districts of neighbouring units within a household limit. The units are in the order of the
 * buildings, so neighbours are adjacent. The result is deterministic.
 *
 * <p>For a given order of the districts along the line, dynamic programming finds the best cuts. A local search starts
 * from the present order and exchanges districts only if that improves the result.
 */
@Clause("4.1.1.1")
final class DistrictBalance {

    /** A unit with its households. @param now index of its present district, from 0; negative if it has none */
    record Block(int households, int now) {

        private int movedBy(int to) {
            return now >= 0 && now != to ? households : 0;
        }
    }

    /** The goal, after the limit is met as far as possible. */
    enum Aim {
        /** Move as few households as possible to another butler. */
        LEAST,
        /** Make the districts equally large. */
        EVEN
    }

    /**
     * @param to index of each unit's new district
     * @param districts number of districts; those beyond the present ones are new
     * @param moved households that change their district, without those that had none
     * @param over units that alone exceed the limit
     */
    record Outcome(int[] to, int districts, int moved, List<Integer> over) {}

    /** Maximum number of steps of the search; the present order is always evaluated completely. */
    private static final long PATIENCE = 25_000_000;

    /** More than any real cost, but small enough to be added without overflow. */
    private static final long OUT_OF_REACH = Long.MAX_VALUE / 2;

    private final List<Block> blocks;
    private final int limit;
    private final int[] before;
    private final int[] first;
    private long steps;

    private DistrictBalance(List<Block> blocks, int limit) {
        this.blocks = blocks;
        this.limit = limit;
        int n = blocks.size();
        before = new int[n + 1];
        first = new int[n + 1];
        for (int i = 1; i <= n; i++) {
            before[i] = before[i - 1] + blocks.get(i - 1).households();
            first[i] = first[i - 1];
            while (first[i] < i - 1 && before[i] - before[first[i]] > limit) {
                first[i]++;
            }
        }
    }

    /** The minimum number of districts for these units. */
    static int needed(List<Block> blocks, int limit) {
        int districts = 0;
        int room = -1;
        for (Block block : blocks) {
            if (room < block.households()) {
                districts++;
                room = limit;
            }
            room -= block.households();
        }
        return districts;
    }

    /** @param districts present number of districts; more are added if the limit requires it */
    static Outcome balance(List<Block> blocks, int districts, int limit, Aim aim) {
        DistrictBalance line = new DistrictBalance(blocks, limit);
        int k = Math.max(Math.max(districts, 1), needed(blocks, limit));
        if (aim == Aim.LEAST && line.stands(districts)) {
            return line.outcome(blocks.stream().mapToInt(Block::now).toArray(), k);
        }
        int[] order = line.asTheyStand(k);
        Found even = line.search(order, Aim.EVEN);
        if (aim == Aim.EVEN) {
            return line.outcome(even.to, k);
        }
        Found least = line.search(order, Aim.LEAST);
        Found other = line.search(even.order, Aim.LEAST);
        return line.outcome(other.better(least) ? other.to : least.to, k);
    }

    /** Whether the present assignment needs no change. */
    private boolean stands(int districts) {
        int[] size = new int[districts];
        int[] units = new int[districts];
        for (Block block : blocks) {
            if (block.now() < 0) {
                return false;
            }
            size[block.now()] += block.households();
            units[block.now()]++;
        }
        for (int d = 0; d < districts; d++) {
            if (size[d] > limit && units[d] > 1) {
                return false;
            }
        }
        return true;
    }

    private Outcome outcome(int[] to, int districts) {
        int moved = 0;
        List<Integer> over = new ArrayList<>();
        for (int i = 0; i < to.length; i++) {
            Block block = blocks.get(i);
            moved += block.movedBy(to[i]);
            if (block.households() > limit) {
                over.add(i);
            }
        }
        return new Outcome(to, districts, moved, List.copyOf(over));
    }

    /**
     * The districts sorted by the centre of their households along the line; districts without households come last.
     */
    private int[] asTheyStand(int k) {
        return IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparingDouble(this::middle))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** @return NaN, which sorts last, if the district has no households */
    private double middle(int district) {
        double places = 0;
        double households = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.now() == district) {
                places += (double) i * block.households();
                households += block.households();
            }
        }
        return places / households;
    }

    private record Found(int[] order, int[] to, long most, long next) {

        private static final Comparator<Found> BEST_FIRST =
                Comparator.comparingLong(Found::most).thenComparingLong(Found::next);

        boolean better(Found other) {
            return BEST_FIRST.compare(this, other) < 0;
        }
    }

    /** Moves each district to every other position in the order while that improves the result. */
    private Found search(int[] order, Aim aim) {
        long enough = steps + PATIENCE;
        int k = order.length;
        Found best = cut(order, aim);
        for (int move = 0, inVain = 0; inVain < k * k && steps < enough; move++, inVain++) {
            Found tried = cut(put(best.order, move / k % k, move % k), aim);
            if (tried.better(best)) {
                best = tried;
                inVain = 0;
            }
        }
        return best;
    }

    private static int[] put(int[] order, int from, int to) {
        List<Integer> moved = new ArrayList<>();
        for (int district : order) {
            moved.add(district);
        }
        moved.add(to, moved.remove(from));
        return moved.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The best cuts for this order of districts, by dynamic programming over prefixes of the line. */
    private Found cut(int[] order, Aim aim) {
        int n = blocks.size();
        int k = order.length;
        long[] most = new long[n + 1];
        long[] next = new long[n + 1];
        int[][] cuts = new int[k][n + 1];
        Arrays.fill(most, 1, n + 1, OUT_OF_REACH);
        int[] strangers = new int[n + 1];
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < n; i++) {
                strangers[i + 1] = strangers[i] + blocks.get(i).movedBy(order[j]);
            }
            for (int i = n; i > 0; i--) {
                cuts[j][i] = i;
                for (int from = i - 1; from >= first[i]; from--) {
                    steps++;
                    long size = before[i] - before[from];
                    long moved = strangers[i] - strangers[from];
                    long one = most[from] + (aim == Aim.LEAST ? moved : size * size);
                    long two = next[from] + (aim == Aim.LEAST ? size * size : moved);
                    if (one < most[i] || one == most[i] && two < next[i]) {
                        most[i] = one;
                        next[i] = two;
                        cuts[j][i] = from;
                    }
                }
            }
        }
        int[] to = new int[n];
        int end = n;
        for (int j = k - 1; j >= 0; j--) {
            for (int i = cuts[j][end]; i < end; i++) {
                to[i] = order[j];
            }
            end = cuts[j][end];
        }
        return new Found(order, to, most[n], next[n]);
    }
}
