package io.shouwen.tickets.emergency;

import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Emergencies, for the demo. */
@Component
public class DemoEmergencies {

    /** Subject type of the deadline for taking one. */
    public static final String EMERGENCY = EmergencyAlarms.SUBJECT;

    private final DeclareEmergency declare;
    private final AnswerEmergency answer;

    DemoEmergencies(DeclareEmergency declare, AnswerEmergency answer) {
        this.declare = declare;
        this.answer = answer;
    }

    public void declare(UUID projectId, UUID ticket, Actor by, String fault, Instant at) {
        declare.declare(projectId, ticket, by, fault, "", at);
    }

    public void take(UUID projectId, UUID ticket, Actor by, Instant at) {
        answer.take(projectId, ticket, by, at);
    }

    public void withdraw(UUID projectId, UUID ticket, Actor by, String reason, Instant at) {
        answer.withdraw(projectId, ticket, by, reason, at);
    }
}
