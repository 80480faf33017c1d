package io.shouwen.duty;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.ShellNote;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows in the top bar where the user is signed on, as a link to signing on and off. */
@Component
class OnDutyNote implements ShellNote {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final JdbcClient jdbc;

    OnDutyNote(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Note> note(ProjectRef project, Actor actor, Texts texts, Instant now) {
        if (!actor.is(Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER)) {
            return Optional.empty();
        }
        record On(String post, Instant since) {}
        return Optional.of(jdbc.sql("""
                select p.name, o.on_at from duty.sign_on o
                join roster.duty_post p on p.project_id = o.project_id and p.id = o.post_id
                where o.project_id = ? and o.staff_id = ? and o.off_at is null""")
                .params(project.id(), actor.id())
                .query((row, n) -> new On(row.getString("name"), Sql.instant(row, "on_at")))
                .optional()
                .map(on -> new Note(
                        texts.t(
                                "duty.note.on",
                                on.post(),
                                CLOCK.format(on.since().atZone(project.zone()))),
                        "user-check",
                        "duty",
                        true))
                .orElseGet(() -> new Note(texts.t("duty.note.off"), "clock", "duty", false)));
    }
}
