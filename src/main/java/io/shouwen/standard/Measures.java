package io.shouwen.standard;

import io.shouwen.platform.Clause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * All contributed measures, by key and by clause. The application does not start if a measure names no clause or an
 * unknown one, or if two measures share a key.
 */
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

    /** Counts each of them; those that are SQL, which is nearly all, by one statement. */
    static Map<Measure, Count> counts(Collection<Measure> measures, UUID projectId, Period period) {
        Map<Measure, Count> counts = new HashMap<>();
        if (period.ahead()) {
            measures.forEach(measure -> counts.put(measure, Count.NOTHING));
            return counts;
        }
        List<SqlMeasure> together = new ArrayList<>();
        for (Measure measure : measures) {
            if (measure instanceof SqlMeasure sql) {
                together.add(sql);
            } else {
                counts.put(measure, measure.count(projectId, period));
            }
        }
        counts.putAll(SqlMeasure.counts(together, projectId, period));
        return counts;
    }

    Optional<Measure> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The measures of a clause, in the order of the beans. */
    List<Measure> of(String clause) {
        return byClause.getOrDefault(clause, List.of());
    }

    /** The clauses that a measure serves, sorted by number. */
    List<String> clauses(Measure measure) {
        return byClause.entrySet().stream()
                .filter(entry -> entry.getValue().contains(measure))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
