package io.shouwen.tickets.handover;

import io.shouwen.estate.ProjectSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Time that counts for departments, for the demo. */
@Component
public class DemoReception {

    public static final String HAND_OVER = HandOverDeadlines.HAND_OVER;

    private final ProjectSettings settings;

    DemoReception(ProjectSettings settings) {
        this.settings = settings;
    }

    /** When so much reception time will have passed. */
    public Instant after(UUID projectId, Instant at, Duration time) {
        return ReceptionTime.after(settings.receptionHours(projectId), at, time);
    }
}
