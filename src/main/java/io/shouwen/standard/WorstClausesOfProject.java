package io.shouwen.standard;

import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.standard.view.WorstClausesCard;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The worst clauses of the month on the card of a project, for those who answer for the standard. */
@Component
class WorstClausesOfProject implements TodayPart {

    private static final int SHOWN = 3;

    private final WorstClauses clauses;

    WorstClausesOfProject(WorstClauses clauses) {
        this.clauses = clauses;
    }

    @Override
    public Place place() {
        return Place.CARD;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<WorstClausesCard> part(Reader reader) {
        return reader.actor().leads()
                ? Optional.of(clauses.of(
                        reader.project().id(), Period.thisMonth(reader.project().zone(), reader.now()), SHOWN))
                : Optional.empty();
    }
}
