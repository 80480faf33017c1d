package io.shouwen.platform.notify;

import io.shouwen.platform.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Logs messages instead of sending them: in a demo, and for channels that are not configured. */
@Component
class LogSender {

    private static final Logger LOG = LoggerFactory.getLogger(LogSender.class);

    private final Installation installation;

    LogSender(Installation installation) {
        this.installation = installation;
    }

    /** A demo never sends. */
    boolean instead() {
        return installation.demo().isPresent();
    }

    DeliveryOutcome send(OutgoingMessage message) {
        LOG.info(
                "not sent, only logged: {} to {}: {}",
                message.channel(),
                OutgoingMessage.masked(message.channel(), message.address()),
                message.open());
        return new DeliveryOutcome.Sent(MessageSender.LOG, "");
    }
}
