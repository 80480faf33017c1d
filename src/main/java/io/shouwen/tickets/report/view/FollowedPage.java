package io.shouwen.tickets.report.view;

import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a report, for the holder of its link; contains no names. */
public record FollowedPage(
        String project,
        String projectCode,
        String lobby,
        String number,
        Kind kind,
        String title,
        Instant openedAt,
        @Nullable Instant respondedAt,
        @Nullable Instant settledAt,
        @Nullable Instant closedAt,
        Instant expires)
        implements View {}
