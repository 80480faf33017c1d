package io.shouwen.desk.call;

import io.shouwen.desk.line.CallEvent;
import io.shouwen.desk.line.Direction;
import io.shouwen.desk.line.EventReceiver;
import io.shouwen.desk.line.TelephoneLine;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.live.Live;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores a telephone event once, and updates the call, its call-back and every open call page. */
@Component
@Clause({"3.1.1", "3.1.5"})
class ReceiveCallEvent implements EventReceiver, DeadlineAlarms {

    private final CallEvents events;
    private final Calls calls;
    private final Callers callers;
    private final CallBacks callBacks;
    private final CallBackAlarm alarm;
    private final LostHangUps lostHangUps;
    private final Live live;

    ReceiveCallEvent(
            CallEvents events,
            Calls calls,
            Callers callers,
            CallBacks callBacks,
            CallBackAlarm alarm,
            LostHangUps lostHangUps,
            Live live) {
        this.events = events;
        this.calls = calls;
        this.callers = callers;
        this.callBacks = callBacks;
        this.alarm = alarm;
        this.lostHangUps = lostHangUps;
        this.live = live;
    }

    @Override
    @Transactional
    public Receipt receive(TelephoneLine line, CallEvent told) {
        events.oneAtATime(line, told.callId());
        return keep(line, told.under(CallKey.of(told, events.uses(line, told.callId()))));
    }

    private Receipt keep(TelephoneLine line, CallEvent event) {
        if (!events.add(line, event)) {
            return new Receipt(calls.require(line, event.callId()), true);
        }
        Call call = Call.of(events.of(line, event.callId()));
        String number = other(line, call);
        UUID id = calls.fold(line, call, number);
        calls.nameCaller(line.projectId(), id, callers.onlyOne(line.projectId(), number));
        if (call.answeredBy() != null) {
            callers.staff(line.projectId(), call.answeredBy())
                    .ifPresent(who -> calls.take(line.projectId(), id, who.id(), who.name(), call.answeredAt()));
        }
        if (number != null && callBacks.follow(line.projectId(), id, call, number, event.receivedAt())) {
            alarm.missed(line.projectId(), number, event.receivedAt());
        }
        lostHangUps.watch(line.projectId(), id, call, event.receivedAt());
        live.publish(line.projectId(), "calls", id.toString());
        return new Receipt(id, false);
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(LostHangUps.SUBJECT, this::silent);
    }

    /** No hang-up event has arrived: an unanswered call counts as missed; a talk ends as of the limit. */
    void silent(DeadlineReached reached) {
        lostHangUps.of(reached.projectId(), reached.subjectId()).ifPresent(open -> {
            events.oneAtATime(open.line(), CallKey.id(open.callKey()));
            keep(open.line(), CallEvent.silence(open.callKey(), open.stood().name(), reached.now()));
        });
    }

    /** The other party's number in canonical form; as received if it is not a public number. */
    private static @Nullable String other(TelephoneLine line, Call call) {
        String told = call.direction() == Direction.IN ? call.from() : call.to();
        return told == null
                ? null
                : PhoneNumber.told(told, line.prefix(), line.area())
                        .map(PhoneNumber::digits)
                        .orElse(told.strip());
    }
}
