package io.shouwen.tickets.report.view;

import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a resident's matter is, by the link that was given for it. Names nobody. */
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
