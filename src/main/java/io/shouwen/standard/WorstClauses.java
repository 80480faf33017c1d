package io.shouwen.standard;

import io.shouwen.standard.view.WorstClausesCard;
import io.shouwen.standard.view.WorstClausesCard.Worst;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The clauses furthest below their target. */
@Component
class WorstClauses {

    private final Compliance compliance;

    WorstClauses(Compliance compliance) {
        this.compliance = compliance;
    }

    /** The worst first; each measure is named once, with the first clause it serves. */
    WorstClausesCard of(UUID projectId, Period period, int limit) {
        List<Worst> below = compliance.groups(projectId, period).stream()
                .flatMap(group -> group.lines().stream())
                .flatMap(line -> Worst.of(line).stream())
                .toList();
        return new WorstClausesCard(
                period,
                below.stream()
                        .filter(worst -> worst.equals(below.stream()
                                .filter(each -> each.measure().equals(worst.measure()))
                                .findFirst()
                                .orElse(worst)))
                        .sorted(Comparator.comparingInt(Worst::shortfall).reversed())
                        .limit(limit)
                        .toList());
    }
}
