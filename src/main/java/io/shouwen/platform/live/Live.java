package io.shouwen.platform.live;

import io.shouwen.platform.History;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Publishes a live event to all open pages of a project on every node, after the commit and not after a rollback. A page
 * receives {@code topic} and then fetches what its user may see, so {@code data} contains ids, never content (at most
 * 7,000 characters).
 */
@Component
public class Live {

    static final String CHANNEL = "shouwen_live";

    private final LivePublisher publisher;

    Live(LivePublisher publisher) {
        this.publisher = publisher;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(UUID projectId, String topic, String data) {
        if (!History.isBeingWritten()) {
            published().add(projectId + " " + topic + " " + data);
        }
    }

    private List<String> published() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof AtCommit atCommit) {
                return atCommit.events;
            }
        }
        AtCommit atCommit = new AtCommit();
        TransactionSynchronizationManager.registerSynchronization(atCommit);
        return atCommit.events;
    }

    private final class AtCommit implements TransactionSynchronization {

        private final List<String> events = new ArrayList<>();

        @Override
        public void afterCommit() {
            publisher.publish(events);
        }
    }
}
