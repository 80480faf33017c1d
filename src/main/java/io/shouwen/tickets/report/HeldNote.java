package io.shouwen.tickets.report;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.ShellNote;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows in the top bar how many held reports wait, because they raise no alarm. */
@Component
class HeldNote implements ShellNote {

    @Override
    public Optional<Question> question(ProjectRef project, Actor actor) {
        if (!actor.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER)) {
            return Optional.empty();
        }
        return Optional.of(new Question(HeldReports.WAITING, List.of(project.id()), row -> {
            int waiting = row.getInt(1);
            return waiting == 0
                    ? null
                    : new Note("tickets.held.note", List.of(waiting), "inbox", "held-reports", false);
        }));
    }
}
