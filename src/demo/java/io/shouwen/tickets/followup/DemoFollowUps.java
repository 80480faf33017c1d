package io.shouwen.tickets.followup;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What residents say afterwards, for the demo. */
@Component
public class DemoFollowUps {

    public static final String FOLLOW_UP = FollowUpDeadlines.FOLLOW_UP;

    private final FollowUpTicket followUp;
    private final Satisfactions satisfactions;

    DemoFollowUps(FollowUpTicket followUp, Satisfactions satisfactions) {
        this.followUp = followUp;
        this.satisfactions = satisfactions;
    }

    /** @param score null where nobody was reached or nothing was said */
    public void called(
            ProjectRef project,
            UUID ticket,
            Actor by,
            boolean reached,
            @Nullable Integer score,
            String note,
            boolean again,
            Instant at) {
        followUp.called(project, ticket, by, new FollowUps.Call(reached, score, note), again, at);
    }

    /** @return the token of the link */
    public String link(UUID projectId, UUID ticket, Actor by, Instant at) {
        return satisfactions.link(projectId, ticket, by, at);
    }

    public void answer(UUID projectId, String token, int score, Instant at) {
        satisfactions.answer(projectId, token, score, "", at);
    }
}
