package io.shouwen.desk.call;

import io.shouwen.desk.call.CallBacks.How;
import io.shouwen.desk.line.CallEvent;
import io.shouwen.desk.line.CallEvent.Kind;
import io.shouwen.desk.line.Cause;
import io.shouwen.desk.line.Direction;
import io.shouwen.desk.line.TelephoneLine;
import io.shouwen.platform.deadline.PastDeadlines;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends the events of the demo's calls as a telephone system would. */
@Component
class DemoTelephone {

    private final CallEvents events;
    private final Calls calls;
    private final CallBacks callBacks;
    private final PastDeadlines deadlines;
    private final JdbcClient jdbc;
    private int told;

    DemoTelephone(CallEvents events, Calls calls, CallBacks callBacks, PastDeadlines deadlines, JdbcClient jdbc) {
        this.events = events;
        this.calls = calls;
        this.callBacks = callBacks;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
    }

    /** @param number null when withheld */
    UUID answered(TelephoneLine line, @Nullable String number, Instant at, int wait, int spoken, String user) {
        String callId = "demo-" + ++told;
        return tell(
                line,
                List.of(
                        event(callId, Kind.NEW_CALL, number, at, null, null),
                        event(callId, Kind.ANSWER, number, at.plusSeconds(wait), user, null),
                        event(callId, Kind.HANGUP, number, at.plusSeconds(wait + spoken), null, Cause.NORMAL_CLEARING)),
                number);
    }

    void missed(TelephoneLine line, String number, Instant at, int waited, @Nullable Caller caller) {
        String callId = "demo-" + ++told;
        List<CallEvent> events = List.of(
                event(callId, Kind.NEW_CALL, number, at, null, null),
                event(callId, Kind.HANGUP, number, at.plusSeconds(waited), null, Cause.CANCEL));
        UUID id = tell(line, events, number);
        calls.nameCaller(line.projectId(), id, caller);
        callBacks.follow(line.projectId(), id, Call.of(events), number, at.plusSeconds(waited));
    }

    void calledBack(TelephoneLine line, String number, Instant at, UUID by, String name) {
        List<UUID> owed = jdbc.sql(
                        "select id from desk.call_back where project_id = ? and number = ? and done_at is null")
                .params(line.projectId(), number)
                .query(UUID.class)
                .list();
        deadlines.raise(line.projectId(), List.of(CallBacks.SUBJECT), owed, at);
        owed.forEach(id -> callBacks.done(line.projectId(), id, How.REACHED, "已联系上，问题已记录", by, name, at));
    }

    private UUID tell(TelephoneLine line, List<CallEvent> all, @Nullable String number) {
        all.forEach(event -> events.add(line, event));
        return calls.fold(line, Call.of(all), number);
    }

    private static CallEvent event(
            String callId,
            Kind kind,
            @Nullable String number,
            Instant at,
            @Nullable String user,
            @Nullable Cause cause) {
        boolean first = kind == Kind.NEW_CALL;
        return new CallEvent(
                kind,
                callId,
                callId + kind,
                Direction.IN,
                first ? number : null,
                first ? "02158888800" : null,
                user == null ? List.of() : List.of(user),
                null,
                cause,
                at,
                at,
                null,
                null);
    }
}
