package io.shouwen.platform.deadline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Hears every deadline the tests set. */
@Component
class DeadlineEar implements DeadlineAlarms {

    private final List<DeadlineReached> heard = new CopyOnWriteArrayList<>();

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of("test", heard::add);
    }

    List<DeadlineReached> about(UUID subject) {
        return heard.stream()
                .filter(reached -> reached.subjectId().equals(subject))
                .toList();
    }
}
