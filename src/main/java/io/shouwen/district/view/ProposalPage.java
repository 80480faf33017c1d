package io.shouwen.district.view;

import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal beside the present districts; it can be changed manually and is accepted as a whole.
 *
 * @param id idempotency key of accepting it
 * @param basis fingerprint of the data it was computed from; if another one is found on accepting, somebody has changed
 *     the districts
 * @param even whether the goal is equal size instead of few moves
 * @param tooLarge units that alone exceed the limit
 * @param waiting pending hand-overs; while there are any, no proposal can be accepted
 * @param accepted the last accepted proposals, newest first
 */
public record ProposalPage(
        UUID id,
        String basis,
        int limit,
        boolean even,
        List<Bar> districts,
        List<Building> buildings,
        List<String> tooLarge,
        int waiting,
        List<Accepted> accepted)
        implements View {

    /**
     * @param key the district's id, or {@code new-1} for a new one
     * @param letter marks it in the drawing, in addition to its colour
     */
    public record Bar(
            String key,
            String letter,
            int colour,
            @Nullable String name,
            @Nullable String butler,
            int before,
            int after) {}

    public record Building(String code, List<Unit> units) {}

    /** @param before index of its present district; negative if it has none */
    public record Unit(String value, String unit, int households, int before, int after) {
        public boolean moves() {
            return before != after;
        }
    }

    public record Accepted(Instant at, String by, int units, int households) {}

    public int movedUnits() {
        return (int) units().filter(Unit::moves).count();
    }

    /** Number of households that get another butler, without those that had none. */
    public int movedHouseholds() {
        return units().filter(unit -> unit.before() >= 0 && unit.moves())
                .mapToInt(Unit::households)
                .sum();
    }

    /**
     * The district of each unit as its index in the list, in the order of the page. One field for all units, because
     * the server limits the number of fields to a thousand.
     */
    public String plan() {
        return units().map(unit -> String.valueOf(unit.after())).collect(java.util.stream.Collectors.joining(" "));
    }

    private java.util.stream.Stream<Unit> units() {
        return buildings.stream().flatMap(building -> building.units().stream());
    }

    /** The scale of the bars: the largest district or the limit, plus a margin. */
    public int widest() {
        return Math.max(
                limit * 6 / 5,
                districts.stream()
                        .mapToInt(bar -> Math.max(bar.before(), bar.after()))
                        .max()
                        .orElse(limit));
    }
}
