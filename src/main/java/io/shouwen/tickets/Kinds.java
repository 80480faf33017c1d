package io.shouwen.tickets;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All kinds of tickets, including those contributed by higher rooms. */
@Component
public class Kinds {

    private final Map<Kind, KindRules> rules = new LinkedHashMap<>();

    Kinds(Collection<KindRules> contributed) {
        Stream.concat(Arrays.stream(PlainKind.values()), contributed.stream())
                .sorted(Comparator.comparingInt(KindRules::order))
                .forEach(this::add);
    }

    private void add(KindRules each) {
        if (rules.put(each.kind(), each) != null) {
            throw new IllegalStateException("two rooms lead the kind " + each.kind());
        }
    }

    public List<Kind> all() {
        return List.copyOf(rules.keySet());
    }

    /** The kinds raised by residents and visitors. */
    public List<Kind> raised() {
        return rules.values().stream()
                .filter(KindRules::raised)
                .map(KindRules::kind)
                .toList();
    }

    /** Finds one of {@link #raised}. */
    public Optional<Kind> raised(String name) {
        return raised().stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** @throws IllegalStateException if no bean has rules for the kind */
    public KindRules rules(Kind kind) {
        KindRules found = rules.get(kind);
        if (found == null) {
            throw new IllegalStateException("no room leads the kind " + kind);
        }
        return found;
    }
}
