package io.shouwen.tickets.report;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.ShellNote;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows in the top bar how many held reports wait, because they raise no alarm. */
@Component
class HeldNote implements ShellNote {

    private final HeldReports held;

    HeldNote(HeldReports held) {
        this.held = held;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Note> note(ProjectRef project, Actor actor, Texts texts, Instant now) {
        if (!actor.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER)) {
            return Optional.empty();
        }
        int waiting = held.count(project.id());
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Note(texts.t("tickets.held.note", waiting), "inbox", "held-reports", false));
    }
}
