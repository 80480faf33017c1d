package io.shouwen.platform.notify;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which channels are configured. */
@Component
public class MessageChannels {

    private final List<MessageSender> senders;

    MessageChannels(List<MessageSender> senders) {
        this.senders = senders;
    }

    /** Channels whose messages are only logged. */
    public List<MessageChannel> onlyLogged() {
        return senders.stream()
                .filter(sender -> !sender.connected())
                .map(MessageSender::channel)
                .sorted()
                .toList();
    }
}
