package io.shouwen.standard;

import io.shouwen.platform.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The measures the rooms contribute, by key and by clause. A measure of no known clause stops the start. */
@Component
class Measures {

    private final Map<String, Measure> byKey = new TreeMap<>();
    private final Map<String, List<Measure>> byClause = new HashMap<>();

    Measures(ListableBeanFactory beans, Catalogue catalogue) {
        beans.getBeansOfType(Measure.class).forEach((bean, measure) -> {
            Clause clauses = beans.findAnnotationOnBean(bean, Clause.class);
            if (clauses == null || clauses.value().length == 0) {
                throw new IllegalStateException("measure " + measure.key() + " names no @Clause");
            }
            if (byKey.put(measure.key(), measure) != null) {
                throw new IllegalStateException("two measures are called " + measure.key());
            }
            for (String number : clauses.value()) {
                String clause = catalogue
                        .find(number)
                        .orElseThrow(() -> new IllegalStateException(
                                "measure " + measure.key() + " names clause " + number + ", which is not there"))
                        .clause();
                List<Measure> there = byClause.computeIfAbsent(clause, c -> new ArrayList<>());
                if (!there.contains(measure)) {
                    there.add(measure);
                }
            }
        });
    }

    List<Measure> all() {
        return List.copyOf(byKey.values());
    }

    Optional<Measure> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** In the order the rooms stand. */
    List<Measure> of(String clause) {
        return byClause.getOrDefault(clause, List.of());
    }

    /** The clauses a measure serves, in the order of the numbers. */
    List<String> clauses(Measure measure) {
        return byClause.entrySet().stream()
                .filter(entry -> entry.getValue().contains(measure))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
