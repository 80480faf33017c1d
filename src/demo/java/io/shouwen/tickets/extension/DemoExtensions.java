package io.shouwen.tickets.extension;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** More time that is asked for and granted, for the demo. */
@Component
public class DemoExtensions {

    private final RequestExtension request;
    private final AnswerExtension answer;

    DemoExtensions(RequestExtension request, AnswerExtension answer) {
        this.request = request;
        this.answer = answer;
    }

    public void ask(ProjectRef project, UUID ticket, Actor by, String reason, Instant to, Instant at) {
        request.ask(project, ticket, by, reason, to, at);
    }

    public void grant(ProjectRef project, UUID ticket, Actor lead, Instant at) {
        answer.answer(project, ticket, lead, true, "", at);
    }
}
