package io.shouwen.repairs.price;

import io.shouwen.platform.Clause;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be charged in a project on a day, sorted by kind and name.
 *
 * @param prices at most one of an item, all of them listed
 */
@Clause("4.1.2.2")
public record PriceList(LocalDate day, List<Price> prices) {

    /** @param versions of both levels, in any order */
    static PriceList on(LocalDate day, Collection<Price> versions) {
        Map<UUID, Map<PriceLevel, Price>> latest = new HashMap<>();
        for (Price version : versions) {
            if (!version.startsOn().isAfter(day)) {
                latest.computeIfAbsent(version.item(), item -> new EnumMap<>(PriceLevel.class))
                        .merge(version.level(), version, PriceList::later);
            }
        }
        return new PriceList(
                day,
                latest.values().stream()
                        .map(PriceList::standing)
                        .filter(Objects::nonNull)
                        .filter(price -> price.use() == PriceUse.LISTED)
                        .sorted(Comparator.comparing(Price::kind).thenComparing(Price::name))
                        .toList());
    }

    private static Price later(Price one, Price other) {
        return one.version() > other.version() ? one : other;
    }

    private static @Nullable Price standing(Map<PriceLevel, Price> levels) {
        Price own = levels.get(PriceLevel.PROJECT);
        return own == null || own.use() == PriceUse.RETURNED ? levels.get(PriceLevel.GROUP) : own;
    }

    public Optional<Price> of(UUID item) {
        return prices.stream().filter(price -> price.item().equals(item)).findFirst();
    }

    public Stream<Price> ofKind(PriceKind kind) {
        return prices.stream().filter(price -> price.kind() == kind);
    }
}
