package io.shouwen.platform.notify;

import io.shouwen.platform.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes messages down instead of sending them: in the demo, and for a channel nobody has set up. */
@Component
class LogSender {

    private static final Logger LOG = LoggerFactory.getLogger(LogSender.class);

    private final Installation installation;

    LogSender(Installation installation) {
        this.installation = installation;
    }

    /** Nothing ever leaves a demo. */
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
