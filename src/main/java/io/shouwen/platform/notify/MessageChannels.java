package io.shouwen.platform.notify;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which channels this installation really has. */
@Component
public class MessageChannels {

    private final List<MessageSender> senders;

    MessageChannels(List<MessageSender> senders) {
        this.senders = senders;
    }

    /** Those whose messages are written to the log and reach nobody. */
    public List<MessageChannel> onlyLogged() {
        return senders.stream()
                .filter(sender -> !sender.connected())
                .map(MessageSender::channel)
                .sorted()
                .toList();
    }
}
