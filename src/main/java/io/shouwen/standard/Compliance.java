package io.shouwen.standard;

import io.shouwen.standard.view.Chapter;
import io.shouwen.standard.view.ClauseText;
import io.shouwen.standard.view.Figure;
import io.shouwen.standard.view.Group;
import io.shouwen.standard.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts the measures for the compliance view. Each measure is counted once, even if it serves several clauses. */
@Component
class Compliance {

    /** Number of periods in a trend, including the current one. */
    static final int COURSE = 12;

    private final Catalogue catalogue;
    private final Measures measures;
    private final Targets targets;

    Compliance(Catalogue catalogue, Measures measures, Targets targets) {
        this.catalogue = catalogue;
        this.measures = measures;
        this.targets = targets;
    }

    List<Group> groups(UUID projectId, Period period) {
        Map<Measure, Count> counts = Measures.counts(measures.all(), projectId, period);
        Targets.OfProject asked = targets.of(projectId);
        List<Group> groups = new ArrayList<>();
        for (Chapter chapter : catalogue.chapters()) {
            chapter.sections()
                    .forEach(section -> groups.add(new Group(
                            chapter,
                            section,
                            section.clauses().stream()
                                    .map(clause -> line(clause, period, counts, asked))
                                    .toList())));
        }
        return groups;
    }

    Line line(ClauseText clause, UUID projectId, Period period) {
        return line(
                clause,
                period,
                Measures.counts(measures.of(clause.clause()), projectId, period),
                targets.of(projectId));
    }

    /** The trend of a measure up to and including {@code last}, oldest first. */
    List<Figure> course(Measure measure, UUID projectId, Period last) {
        List<Figure> course = new ArrayList<>();
        Targets.OfProject asked = targets.of(projectId);
        Period period = last;
        for (int i = 0; i < COURSE; i++) {
            course.addFirst(new Figure(
                    measure,
                    period,
                    Measures.counts(List.of(measure), projectId, period).getOrDefault(measure, Count.NOTHING),
                    asked.target(measure, period)));
            period = period.prev();
        }
        return course;
    }

    private Line line(ClauseText clause, Period period, Map<Measure, Count> counts, Targets.OfProject asked) {
        return new Line(
                clause,
                measures.of(clause.clause()).stream()
                        .map(measure -> new Figure(
                                measure,
                                period,
                                counts.getOrDefault(measure, Count.NOTHING),
                                asked.target(measure, period)))
                        .toList());
    }
}
