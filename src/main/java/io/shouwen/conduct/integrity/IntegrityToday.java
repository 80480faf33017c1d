package io.shouwen.conduct.integrity;

import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reports that wait, for the group's quality alone. */
@Component
class IntegrityToday implements TodayPart {

    private final IntegrityScope scope;
    private final IntegrityQueries queries;

    IntegrityToday(IntegrityScope scope, IntegrityQueries queries) {
        this.scope = scope;
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 26;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!scope.opensFor(reader.actor())) {
            return Optional.empty();
        }
        return TodayLines.of(
                reader.t("conduct.integrity.list"),
                "integrity/reports",
                scope.read(reader.actor(), () -> queries.waiting(TodayLines.MOST)).stream()
                        .map(line -> new Line(
                                "lock",
                                reader.t("conduct.integrity.one"),
                                line.project(),
                                "",
                                line.answeredAt() == null ? line.answerBy() : null,
                                false,
                                "integrity/reports"))
                        .toList());
    }
}
