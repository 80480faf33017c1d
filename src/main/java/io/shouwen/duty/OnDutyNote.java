package io.shouwen.duty;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.ShellNote;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows in the top bar where the user is signed on, as a link to signing on and off. */
@Component
class OnDutyNote implements ShellNote {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    public Optional<Question> question(ProjectRef project, Actor actor) {
        if (!actor.is(Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER)) {
            return Optional.empty();
        }
        return Optional.of(new Question("""
                select p.name, o.on_at from (select) one
                left join duty.sign_on o on o.project_id = ? and o.staff_id = ? and o.off_at is null
                left join roster.duty_post p on p.project_id = o.project_id and p.id = o.post_id""", List.of(project.id(), actor.id()), row -> {
            Instant since = Sql.instantOrNull(row, "on_at");
            return since == null
                    ? new Note("duty.note.off", List.of(), "clock", "duty", false)
                    : new Note(
                            "duty.note.on",
                            List.of(row.getString("name"), CLOCK.format(since.atZone(project.zone()))),
                            "user-check",
                            "duty",
                            true);
        }));
    }
}
