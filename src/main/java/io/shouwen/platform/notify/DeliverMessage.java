package io.shouwen.platform.notify;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.shouwen.platform.Sql;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** One attempt to send a message: claimed in one transaction, sent outside any, the result stored in another. */
@Component
class DeliverMessage {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ClaimMessage claim;
    private final ChannelTrouble trouble;
    private final SchedulerClient scheduler;
    private final Map<MessageChannel, MessageSender> senders;
    private final Backoff backoff;
    private final Clock clock;

    DeliverMessage(
            JdbcClient jdbc,
            TransactionOperations transaction,
            ClaimMessage claim,
            ChannelTrouble trouble,
            @Qualifier("messageScheduling") SchedulerClient scheduler,
            List<MessageSender> senders,
            Backoff backoff,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.claim = claim;
        this.trouble = trouble;
        this.scheduler = scheduler;
        this.senders = senders.stream().collect(Collectors.toMap(MessageSender::channel, Function.identity()));
        this.backoff = backoff;
        this.clock = clock;
    }

    void deliver(UUID projectId, UUID id) {
        Scope.of(projectId).run(() -> {
            Optional<OutgoingMessage> claimed =
                    transaction.execute(status -> claim.claim(projectId, id, clock.instant()));
            if (claimed != null && claimed.isPresent()) {
                DeliveryOutcome outcome = attempt(claimed.get());
                transaction.executeWithoutResult(status -> note(claimed.get(), outcome, clock.instant()));
            }
        });
    }

    private DeliveryOutcome attempt(OutgoingMessage message) {
        try {
            MessageSender sender = senders.get(message.channel());
            return sender == null ? new DeliveryOutcome.Never("no sender") : sender.send(message);
        } catch (RuntimeException e) {
            return new DeliveryOutcome.Later(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** An optimistic lock by attempt number: a late worker does not overwrite the result of the next attempt. */
    private void note(OutgoingMessage message, DeliveryOutcome outcome, Instant now) {
        switch (outcome) {
            case DeliveryOutcome.Sent(String via, String providerId) -> {
                int noted = jdbc.sql("""
                        update platform.message set state = 'SENT', sent_at = ?, via = ?, provider_id = ?, secret = null,
                            last_error = '', claimed_until = null
                        where project_id = ? and id = ? and attempts = ? and state = 'WAITING'""")
                        .params(Sql.values(
                                now, via, providerId, message.project().id(), message.id()))
                        .param(message.attempt())
                        .update();
                if (noted == 1 && !via.equals(MessageSender.LOG)) {
                    trouble.over(message);
                }
            }
            case DeliveryOutcome.Later(String error) -> {
                Optional<Instant> next = backoff.next(
                        message.attempt(), now, ThreadLocalRandom.current().nextDouble());
                if (failed(message, error, next.orElse(now), next.isEmpty())) {
                    trouble.more(message, told(message, error), now);
                    next.ifPresent(at ->
                            scheduler.schedule(MessageJob.of(message.project().id(), message.id()), at));
                }
            }
            case DeliveryOutcome.Never(String error) -> failed(message, error, now, true);
        }
    }

    private boolean failed(OutgoingMessage message, String error, Instant next, boolean givenUp) {
        return jdbc.sql("""
                update platform.message set state = ?, last_error = ?, next_at = ?, claimed_until = null
                where project_id = ? and id = ? and attempts = ? and state = 'WAITING'""")
                        .params(Sql.values(givenUp ? "FAILED" : "WAITING", told(message, error), next))
                        .params(Sql.values(message.project().id(), message.id(), message.attempt()))
                        .update()
                == 1;
    }

    /** A provider's error may repeat the address or the text, neither of which belongs in the delivery log. */
    private static String told(OutgoingMessage message, String error) {
        String said = error.replace(message.address(), OutgoingMessage.masked(message.channel(), message.address()))
                .replace(message.text(), "…");
        return TypedText.first(said, 300);
    }
}
