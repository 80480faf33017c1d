package io.shouwen.desk.help;

import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records who answered a request for help, when, and what became of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("2.3.5")
class AnswerHelp {

    private final HelpRequests requests;
    private final HelpAlarms alarms;
    private final Audit audit;
    private final Live live;

    AnswerHelp(HelpRequests requests, HelpAlarms alarms, Audit audit, Live live) {
        this.requests = requests;
        this.alarms = alarms;
        this.audit = audit;
        this.live = live;
    }

    void answer(
            UUID projectId,
            UUID helpId,
            UUID answerId,
            HelpOutcome outcome,
            String text,
            StaffMember helper,
            Instant at,
            Actor by,
            Instant now) {
        Help help = requests.forAnswer(projectId, helpId);
        HelpAnswer answer =
                Objects.requireNonNull(help.answered(answerId, outcome, text, helper.id(), helper.name(), at, by, now)
                        .answer());
        requests.answer(projectId, helpId, answer);
        audit.record(
                projectId,
                "answered",
                HelpAlarms.SUBJECT,
                helpId,
                null,
                Map.of("outcome", outcome, "by", helper.name()));
        alarms.answered(projectId, helpId, now);
        live.publish(projectId, "help", helpId.toString());
    }
}
