package io.shouwen.conduct.integrity;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.Cursor;
import io.shouwen.standard.Count;
import io.shouwen.standard.Evidence;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.standard.Side;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports answered in time of those received. Everybody but the group's quality sees a figure of nothing. */
@Component
@Clause("2.4.6")
class IntegrityMeasure implements Measure {

    private static final int MOST = 500;

    private final IntegrityScope scope;
    private final IntegrityQueries queries;

    IntegrityMeasure(IntegrityScope scope, IntegrityQueries queries) {
        this.scope = scope;
        this.queries = queries;
    }

    @Override
    public String key() {
        return "conduct.integrity";
    }

    @Override
    public Count count(UUID projectId, Period period) {
        return shown() ? scope.read(Scope.current().actor(), () -> queries.count(projectId, period)) : Count.NOTHING;
    }

    /** One page: there are few. */
    @Override
    public Cursor<Evidence> records(UUID projectId, Period period, Side side, @Nullable String after) {
        return new Cursor<>(shown() && after == null ? listed(projectId, period, side, MOST) : List.of(), null);
    }

    @Override
    public void each(UUID projectId, Period period, Side side, int limit, Consumer<Evidence> line) {
        if (shown()) {
            listed(projectId, period, side, limit).forEach(line);
        }
    }

    private List<Evidence> listed(UUID projectId, Period period, Side side, int limit) {
        return scope.read(Scope.current().actor(), () -> queries.records(projectId, period, side, limit));
    }

    private boolean shown() {
        return scope.opensFor(Scope.current().actor());
    }
}
