package io.shouwen.platform.notify;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.notify.Notifications.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox: messages that leave the product are written in the transaction of their cause and sent afterwards by any
 * node. Delivery is at-least-once: if a node dies between sending and storing the result, another sends again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;
    private final ContactPreferences preferences;
    private final Webhooks webhooks;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            @Qualifier("messageScheduling") SchedulerClient scheduler,
            ContactPreferences preferences,
            Webhooks webhooks,
            Clock clock) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.preferences = preferences;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** @return false if the message exists already, or the past is being written */
    public boolean send(UUID projectId, Letter letter) {
        return !History.isBeingWritten() && add(projectId, letter, null, "");
    }

    /** Writes one message per recipient and chosen channel, and one for the project's robot if it receives the kind. */
    void toStaff(
            UUID projectId,
            Collection<UUID> people,
            Kind kind,
            String source,
            String href,
            String messageKey,
            List<String> arguments) {
        Map<UUID, ContactPreference> given = preferences.of(people);
        Map<UUID, ContactPreference> wishes = new HashMap<>();
        List<UUID> unknown = new ArrayList<>();
        for (UUID person : people) {
            ContactPreference preference = given.getOrDefault(person, ContactPreference.DEFAULT);
            wishes.put(person, preference);
            if (preference.wants(kind, MessageChannel.SMS) && preference.phone().isEmpty()) {
                unknown.add(person);
            }
        }
        Map<UUID, String> filed = preferences.filed(projectId, unknown);
        wishes.forEach((person, preference) -> {
            String phone = preference.phone().isEmpty() ? filed.getOrDefault(person, "") : preference.phone();
            if (preference.wants(kind, MessageChannel.MAIL)
                    && !preference.mail().isEmpty()) {
                add(
                        projectId,
                        letter(MessageChannel.MAIL, preference.mail(), kind, source, messageKey, arguments),
                        person,
                        href);
            }
            if (preference.wants(kind, MessageChannel.SMS)) {
                Mobile.parse(phone).ifPresent(mobile -> {
                    Letter sms = letter(MessageChannel.SMS, mobile.digits(), kind, source, messageKey, arguments);
                    add(projectId, sms, person, href);
                });
            }
        });
        webhooks.find(projectId)
                .filter(webhook -> webhook.kinds().contains(kind))
                .ifPresent(webhook -> add(
                        projectId,
                        letter(MessageChannel.WEBHOOK, webhook.id().toString(), kind, source, messageKey, arguments),
                        null,
                        href));
    }

    private static Letter letter(
            MessageChannel channel,
            String address,
            Kind kind,
            String source,
            String messageKey,
            List<String> arguments) {
        return new Letter(channel, address, kind, source, "", messageKey, arguments, null);
    }

    private boolean add(UUID projectId, Letter letter, @Nullable UUID recipient, String href) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        int fresh = jdbc.sql("""
                insert into platform.message (project_id, id, channel, kind, recipient_id, address, source,
                    message_key, arguments, secret, href, language, state, made_at, next_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), 'WAITING', ?, ?)
                on conflict (project_id, channel, address, source) do nothing""")
                .params(Sql.values(
                        projectId, id, letter.channel().name(), letter.kind().name(), recipient))
                .params(Sql.values(letter.address(), letter.source(), letter.messageKey()))
                .param(letter.arguments().toArray(String[]::new))
                .params(Sql.values(letter.secret(), href, letter.language(), now, now))
                .update();
        if (fresh == 1) {
            scheduler.schedule(MessageJob.of(projectId, id), now);
        }
        return fresh == 1;
    }

    /** Retries a failed message. @return false if it has not failed */
    public boolean again(UUID projectId, UUID id) {
        Instant now = clock.instant();
        int failed = jdbc.sql("""
                update platform.message set state = 'WAITING', attempts = 0, next_at = ?, claimed_until = null
                where project_id = ? and id = ? and state = 'FAILED'""").params(Sql.values(now, projectId, id)).update();
        if (failed == 1) {
            scheduler.schedule(MessageJob.of(projectId, id), now);
        }
        return failed == 1;
    }
}
