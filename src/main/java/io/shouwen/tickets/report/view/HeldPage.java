package io.shouwen.tickets.report.view;

import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For the resident: the report is waiting for confirmation or was dropped. @param droppedAt null while it waits */
public record HeldPage(
        String project,
        String projectCode,
        String lobby,
        Kind kind,
        String words,
        int photosLeft,
        Instant at,
        @Nullable Instant droppedAt,
        Instant expires)
        implements View {}
