package io.shouwen.standard.star;

import io.shouwen.platform.Clause;
import io.shouwen.standard.StarItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was and will be asked of one project: the levels it takes, what these ask, and its own stricter values. Of the
 * level's value and the project's own, the stricter one applies.
 */
@Clause({"2.1.6", "4.1.2.2", "4.1.2.3"})
public final class StarProfile {

    private final List<Dated<StarLevel>> levels = new ArrayList<>();
    private final Map<StarLevel, Map<StarItem, List<Dated<Demand>>>> values = new EnumMap<>(StarLevel.class);
    private final Map<StarItem, List<Dated<Demand>>> own = new EnumMap<>(StarItem.class);

    /** Facts are added in the order in which they were written. */
    void take(Dated<StarLevel> level) {
        levels.add(level);
    }

    void value(StarLevel level, StarItem item, Dated<Demand> demand) {
        values.computeIfAbsent(level, any -> new EnumMap<>(StarItem.class))
                .computeIfAbsent(item, any -> new ArrayList<>())
                .add(demand);
    }

    void own(StarItem item, Dated<Demand> demand) {
        own.computeIfAbsent(item, any -> new ArrayList<>()).add(demand);
    }

    /** The level the project has at a moment; empty before it took one. */
    public Optional<StarLevel> level(Instant at) {
        return taken(at).map(Dated::what);
    }

    Optional<Dated<StarLevel>> taken(Instant at) {
        return Dated.at(levels, at);
    }

    List<Dated<StarLevel>> levels() {
        return List.copyOf(levels);
    }

    List<Dated<Demand>> own(StarItem item) {
        return List.copyOf(own.getOrDefault(item, List.of()));
    }

    /** What applies at a moment; empty if neither the level nor the project asks anything. */
    public Optional<Asked> value(StarItem item, Instant at) {
        Asked level = ofLevel(item, at).orElse(null);
        Amount mine = ownAmount(item, at);
        return mine == null || (level != null && !level.amount().weakerThan(mine, item))
                ? Optional.ofNullable(level)
                : Optional.of(new Asked(item, mine, true, null));
    }

    /** What the project's level asks at a moment, whatever the project asks itself. */
    Optional<Asked> ofLevel(StarItem item, Instant at) {
        return level(at).flatMap(level -> {
            Demand demand = demand(values.getOrDefault(level, Map.of()).getOrDefault(item, List.of()), at);
            return demand.amount() == null
                    ? Optional.empty()
                    : Optional.of(new Asked(item, demand.amount(), demand.confirmed(), level));
        });
    }

    @Nullable
    Amount ownAmount(StarItem item, Instant at) {
        return demand(own.getOrDefault(item, List.of()), at).amount();
    }

    private static Demand demand(List<Dated<Demand>> facts, Instant at) {
        return Dated.at(facts, at).map(Dated::what).orElse(Demand.NOTHING);
    }

    /** What the level asks that an own value from a moment on would fall short of; empty if the value may be set. */
    Optional<Asked> fallsShort(StarItem item, Amount mine, Instant validAt) {
        return ofLevel(item, validAt).filter(level -> mine.weakerThan(level.amount(), item));
    }

    /** Since when the same as at a moment applies. */
    Instant since(StarItem item, Instant at) {
        Optional<Asked> now = value(item, at);
        Instant since = at;
        for (Instant change :
                changes(item).filter(each -> !each.isAfter(at)).toList().reversed()) {
            if (!value(item, change).equals(now)) {
                return since;
            }
            since = change;
        }
        return since;
    }

    /** What will apply later, at the moments at which it becomes another. */
    Map<Instant, Optional<Asked>> ahead(StarItem item, Instant at) {
        Map<Instant, Optional<Asked>> ahead = new java.util.LinkedHashMap<>();
        Optional<Asked> before = value(item, at);
        for (Instant change : changes(item).filter(each -> each.isAfter(at)).toList()) {
            Optional<Asked> then = value(item, change);
            if (!then.equals(before)) {
                ahead.put(change, then);
            }
            before = then;
        }
        return ahead;
    }

    /** The moments at which what applies may become another, oldest first. */
    private Stream<Instant> changes(StarItem item) {
        return Stream.of(
                        levels.stream().map(Dated::validAt),
                        values.values().stream()
                                .flatMap(of -> of.getOrDefault(item, List.of()).stream())
                                .map(Dated::validAt),
                        own.getOrDefault(item, List.of()).stream().map(Dated::validAt))
                .flatMap(each -> each)
                .distinct()
                .sorted();
    }
}
