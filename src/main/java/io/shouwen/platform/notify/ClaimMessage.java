package io.shouwen.platform.notify;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.shouwen.platform.Sql;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims a due message for one worker for the duration of the lease, or postpones it until its recipient is on duty.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClaimMessage {

    private record Due(
            UUID id,
            MessageChannel channel,
            Kind kind,
            @Nullable UUID recipient,
            String address,
            String messageKey,
            List<String> arguments,
            @Nullable String secret,
            String href,
            @Nullable String language,
            int attempt,
            Instant madeAt) {}

    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;
    private final ContactPreferences preferences;
    private final ObjectProvider<DutyHours> duty;
    private final ProjectDirectory projects;
    private final MessageText wording;
    private final OwnAddress own;
    private final Duration lease;

    ClaimMessage(
            JdbcClient jdbc,
            @Qualifier("messageScheduling") SchedulerClient scheduler,
            ContactPreferences preferences,
            ObjectProvider<DutyHours> duty,
            ProjectDirectory projects,
            MessageText wording,
            OwnAddress own,
            @Value("${shouwen.outbox.lease:60s}") Duration lease) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.preferences = preferences;
        this.duty = duty;
        this.projects = projects;
        this.wording = wording;
        this.own = own;
        this.lease = lease;
    }

    Optional<OutgoingMessage> claim(UUID projectId, UUID id, Instant now) {
        Optional<Due> due = jdbc.sql("""
                update platform.message set attempts = attempts + 1, claimed_until = :until, state = 'WAITING'
                where project_id = :project and id = :id and state in ('WAITING', 'HELD') and next_at <= :now
                  and (claimed_until is null or claimed_until <= :now)
                returning *""")
                .param("until", Sql.at(now.plus(lease)))
                .param("project", projectId)
                .param("id", id)
                .param("now", Sql.at(now))
                .query(ClaimMessage::row)
                .optional();
        if (due.isEmpty()) {
            comeBack(projectId, id);
            return Optional.empty();
        }
        ContactPreference preference = due.get().recipient() == null
                ? ContactPreference.DEFAULT
                : preferences.of(due.get().recipient());
        Optional<Instant> onDuty = nextOnDuty(projectId, due.get(), preference, now);
        if (onDuty.isPresent()) {
            hold(projectId, id, onDuty.get());
            return Optional.empty();
        }
        return Optional.of(written(projects.byId(projectId).orElseThrow(), due.get(), preference));
    }

    private Optional<Instant> nextOnDuty(UUID projectId, Due due, ContactPreference preference, Instant now) {
        DutyHours hours = duty.getIfAvailable();
        return hours == null || due.recipient() == null || !preference.waitsForDuty(due.kind())
                ? Optional.empty()
                : hours.nextOnDuty(projectId, due.recipient(), now).filter(now::isBefore);
    }

    private void hold(UUID projectId, UUID id, Instant until) {
        jdbc.sql("""
                update platform.message set state = 'HELD', attempts = attempts - 1, next_at = ?, claimed_until = null
                where project_id = ? and id = ?""").params(Sql.values(until, projectId, id)).update();
        scheduler.schedule(MessageJob.of(projectId, id), until);
    }

    /** Another worker has claimed it and may have died: schedules a check for the end of its lease. */
    private void comeBack(UUID projectId, UUID id) {
        jdbc.sql("""
                select greatest(next_at, claimed_until) as at from platform.message
                where project_id = ? and id = ? and state in ('WAITING', 'HELD')""")
                .params(projectId, id)
                .query((row, n) -> Sql.instant(row, "at"))
                .optional()
                .ifPresent(at -> scheduler.schedule(MessageJob.of(projectId, id), at));
    }

    private OutgoingMessage written(ProjectRef project, Due due, ContactPreference preference) {
        Locale locale = MessageText.locale(due.language() == null ? preference.language() : due.language());
        List<String> full = new ArrayList<>(due.arguments());
        List<String> open = new ArrayList<>(due.arguments());
        if (due.secret() != null) {
            full.add(due.secret());
            open.add("…");
        }
        return new OutgoingMessage(
                due.id(),
                project,
                due.channel(),
                due.kind(),
                due.address(),
                due.messageKey(),
                due.attempt(),
                wording.subject(due.messageKey(), open, locale),
                wording.text(due.channel(), due.messageKey(), full, locale),
                wording.text(due.channel(), due.messageKey(), open, locale),
                wording.of("messages.open", List.of(), locale),
                due.href().isEmpty() ? "" : own.of("/p/" + project.code() + "/" + due.href()),
                full,
                due.madeAt());
    }

    private static Due row(ResultSet row, int n) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                MessageChannel.valueOf(row.getString("channel")),
                Kind.valueOf(row.getString("kind")),
                row.getObject("recipient_id", UUID.class),
                row.getString("address"),
                row.getString("message_key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("secret"),
                row.getString("href"),
                row.getString("language"),
                row.getInt("attempts"),
                Sql.instant(row, "made_at"));
    }
}
