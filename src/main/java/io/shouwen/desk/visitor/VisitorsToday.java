package io.shouwen.desk.visitor;

import io.shouwen.desk.visitor.view.PromiseLine;
import io.shouwen.desk.visitor.view.VisitLine;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** People who wait at the desk and promised answers, for the reception; late ones also for the supervisor. */
@Component
class VisitorsToday implements TodayPart {

    /** Who has waited so many minutes stands before everything else. */
    private static final int LONG = 5;

    private final VisitQueries visits;
    private final PromiseQueries promises;

    VisitorsToday(VisitQueries visits, PromiseQueries promises) {
        this.visits = visits;
        this.promises = promises;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        boolean reception = reader.actor().is(Role.DESK, Role.CONTROL);
        if (!reception && !reader.actor().is(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        UUID project = reader.project().id();
        List<Line> lines = new ArrayList<>();
        visits.here(project, reader.now()).stream()
                .filter(VisitLine::waiting)
                .filter(visit -> reception || visit.waited(reader.now()) >= LONG)
                .limit(3)
                .forEach(visit -> lines.add(waiting(reader, visit)));
        promises.open(project).stream()
                .filter(promise -> reception || promise.late(reader.now()))
                .limit(TodayLines.MOST)
                .forEach(promise -> lines.add(promised(reader, promise)));
        return TodayLines.of(reader.t("desk.visitor.log"), "visits", lines);
    }

    private static Line waiting(Reader reader, VisitLine visit) {
        return new Line(
                "users",
                reader.t("desk.visitor.today.waiting"),
                visit.name().isEmpty() ? reader.t("desk.visitor.people", visit.people()) : visit.name(),
                visit.house(),
                null,
                visit.waited(reader.now()) >= LONG,
                "desk/visits/" + visit.id());
    }

    private static Line promised(Reader reader, PromiseLine promise) {
        return new Line(
                "clock",
                reader.t("desk.visitor.today.promise"),
                promise.name() + " · " + promise.text(),
                promise.house(),
                promise.due(),
                false,
                "promises/" + promise.id());
    }
}
