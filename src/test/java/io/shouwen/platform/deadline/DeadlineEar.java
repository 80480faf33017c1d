package io.shouwen.platform.deadline;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears every deadline the tests set. */
@Component
class DeadlineEar {

    private final List<DeadlineReached> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(DeadlineReached reached) {
        heard.add(reached);
    }

    List<DeadlineReached> about(UUID subject) {
        return heard.stream()
                .filter(reached -> reached.subjectId().equals(subject))
                .toList();
    }
}
