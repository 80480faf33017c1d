package io.shouwen.tickets.view;

import io.shouwen.platform.RuleBroken;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the reader may do with a ticket now: the names of its forms. */
public record Moves(Set<String> names) {

    public static final Moves NONE = new Moves(Set.of());

    public static Moves of(String... names) {
        return new Moves(Set.of(names));
    }

    /** @param refusal why the move is refused; null where it is allowed */
    public Moves and(String name, @Nullable RuleBroken refusal) {
        return refusal != null
                ? this
                : new Moves(Stream.concat(names.stream(), Stream.of(name)).collect(Collectors.toUnmodifiableSet()));
    }

    public Moves and(boolean asked, String name, @Nullable RuleBroken refusal) {
        return asked ? and(name, refusal) : this;
    }

    public boolean allow(String name) {
        return names.contains(name);
    }

    public boolean none() {
        return names.isEmpty();
    }
}
