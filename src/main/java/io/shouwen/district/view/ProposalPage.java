package io.shouwen.district.view;

import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the districts could be balanced, beside how they are: to be changed by hand and accepted as a whole.
 *
 * @param id of the acceptance to come
 * @param basis what it was worked out from; another one when it is accepted means somebody changed the districts since
 * @param even whether all are to be alike, instead of as few as possible moved
 * @param tooLarge units that alone have more households than one butler may
 * @param waiting hand-overs not confirmed yet; while there is one nothing is accepted
 * @param accepted the last ones that were, newest first
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
     * @param key the district's id, or {@code new-1} for one to be opened
     * @param letter stands for it in the drawing, beside its colour
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

    /** @param before index of its district, below 0 in none */
    public record Unit(String value, String unit, int households, int before, int after) {
        public boolean moves() {
            return before != after;
        }
    }

    public record Accepted(Instant at, String by, int units, int households) {}

    public int movedUnits() {
        return (int) units().filter(Unit::moves).count();
    }

    /** Households that get another butler, those without one not counted. */
    public int movedHouseholds() {
        return units().filter(unit -> unit.before() >= 0 && unit.moves())
                .mapToInt(Unit::households)
                .sum();
    }

    /**
     * The district of each unit after, by its place in the list, in the order of the page: one field however many
     * units there are, for a server takes no more than a thousand.
     */
    public String plan() {
        return units().map(unit -> String.valueOf(unit.after())).collect(java.util.stream.Collectors.joining(" "));
    }

    private java.util.stream.Stream<Unit> units() {
        return buildings.stream().flatMap(building -> building.units().stream());
    }

    /** The bars' full width: the largest district or the limit with some air. */
    public int widest() {
        return Math.max(
                limit * 6 / 5,
                districts.stream()
                        .mapToInt(bar -> Math.max(bar.before(), bar.after()))
                        .max()
                        .orElse(limit));
    }
}
