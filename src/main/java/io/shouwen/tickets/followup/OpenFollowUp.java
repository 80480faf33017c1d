package io.shouwen.tickets.followup;

import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.TicketClosed;
import io.shouwen.tickets.TicketReopened;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a follow-up at closing, drops it at reopening, and reminds of it until it is done. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.1.6", "4.1.2.3"})
class OpenFollowUp implements DeadlineAlarms {

    private final FollowUps followUps;
    private final MoveTicket move;
    private final Colleagues colleagues;

    OpenFollowUp(FollowUps followUps, MoveTicket move, Colleagues colleagues) {
        this.followUps = followUps;
        this.move = move;
        this.colleagues = colleagues;
    }

    @EventListener
    void closed(TicketClosed closed) {
        followUps.open(closed);
    }

    @EventListener
    void reopened(TicketReopened reopened) {
        if (reopened.closureId() != null) {
            followUps.drop(reopened.projectId(), reopened.closureId(), reopened.at());
        }
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(FollowUpDeadlines.FOLLOW_UP, this::reached);
    }

    void reached(DeadlineReached deadline) {
        followUps.ticketOf(deadline.projectId(), deadline.subjectId()).ifPresent(id -> {
            boolean late = deadline.level() > 0;
            move.tell(
                    move.begin(deadline.projectId(), id),
                    colleagues.reachable(deadline.projectId(), late ? Role.SUPERVISOR : Role.DESK, deadline.now()),
                    late ? Notifications.Kind.ALARM : Notifications.Kind.REMINDER,
                    late ? "tickets.told.follow-up-late" : "tickets.told.follow-up-soon");
        });
    }
}
