package io.shouwen.platform.notify;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which channels this installation really has. */
@Component
public class Channels {

    private final List<Sender> senders;

    Channels(List<Sender> senders) {
        this.senders = senders;
    }

    /** Those whose messages are written to the log and reach nobody. */
    public List<Channel> onlyLogged() {
        return senders.stream()
                .filter(sender -> !sender.connected())
                .map(Sender::channel)
                .sorted()
                .toList();
    }
}
