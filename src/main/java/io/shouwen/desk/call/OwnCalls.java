package io.shouwen.desk.call;

import io.shouwen.desk.call.view.CallBackLine;
import io.shouwen.desk.call.view.CallLine;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Calls that ring, calls to record, and missed calls to return, for those who answer the telephone. */
@Component
class OwnCalls implements TodayPart {

    /** More than can be picked up at once would hide everything else that waits. */
    private static final int MOST_RINGING = 3;

    private final CallQueries queries;

    OwnCalls(CallQueries queries) {
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!reader.actor().is(Role.DESK, Role.CONTROL)) {
            return Optional.empty();
        }
        UUID project = reader.project().id();
        List<Line> lines = new ArrayList<>();
        queries.ringing(project, reader.now().minus(RingingQueries.LONGEST)).stream()
                .limit(MOST_RINGING)
                .forEach(call -> lines.add(
                        line(reader, "phone-incoming", "desk.today.ringing", call, true, "desk#ringing-" + call.id())));
        queries.mine(project, reader.actor().id()).stream()
                .limit(TodayLines.MOST)
                .forEach(call ->
                        lines.add(line(reader, "phone", "desk.today.record", call, false, "desk/calls/" + call.id())));
        queries.callBacks(project).stream()
                .filter(back -> back.calledAt() == null)
                .limit(TodayLines.MOST)
                .forEach(back -> lines.add(callBack(reader, back)));
        return TodayLines.of(reader.t("desk.title"), "desk", lines);
    }

    private static Line line(Reader reader, String icon, String what, CallLine call, boolean urgent, String path) {
        return new Line(
                icon, reader.t(what), name(reader, call.caller(), call.number()), call.house(), null, urgent, path);
    }

    private static Line callBack(Reader reader, CallBackLine back) {
        return new Line(
                "phone-x",
                reader.t("desk.today.call-back"),
                back.missed() > 1
                        ? reader.t(
                                "desk.today.call-back.missed",
                                name(reader, back.caller(), back.number()),
                                back.missed())
                        : name(reader, back.caller(), back.number()),
                back.house(),
                back.due(),
                false,
                "desk#call-back-" + back.id());
    }

    private static String name(Reader reader, String caller, String number) {
        return !caller.isEmpty() ? caller : number.isEmpty() ? reader.t("desk.call.withheld") : number;
    }
}
