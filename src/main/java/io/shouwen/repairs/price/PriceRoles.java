package io.shouwen.repairs.price;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.List;
import java.util.stream.Stream;

/** The manager writes the project's prices, the group's quality the group's. */
final class PriceRoles {

    private PriceRoles() {}

    static List<PriceLevel> levels(Actor actor) {
        return Stream.of(PriceLevel.PROJECT, PriceLevel.GROUP)
                .filter(level -> actor.is(level == PriceLevel.PROJECT ? Role.MANAGER : Role.QUALITY))
                .toList();
    }

    /** The level asked for, if the actor may write on it, else the nearest they may. */
    static PriceLevel level(Actor actor, String asked) {
        List<PriceLevel> levels = levels(actor);
        return levels.stream()
                .filter(level -> level.name().equals(asked))
                .findFirst()
                .orElseGet(levels::getFirst);
    }
}
