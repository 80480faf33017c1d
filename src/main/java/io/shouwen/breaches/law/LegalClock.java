package io.shouwen.breaches.law;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Within which time a breach that goes on unheeded must be reported to an authority.
 *
 * @param hours null if no rule sets a time
 * @param basis the rule; may be empty
 */
public record LegalClock(@Nullable Integer hours, String basis) {

    static final int LONGEST = 720;

    static final LegalClock NONE = new LegalClock(null, "");

    /** A local rule that a project can take over. @param key end of the message key of its name */
    record Preset(String key, int hours, String basis) {}

    static final List<Preset> PRESETS = List.of(new Preset("shanghai", 24, "《上海市住宅物业管理规定》第五十九条"));

    /** Null if no rule sets a time. */
    public @Nullable Instant reportBy(Instant unheededAt) {
        return hours == null ? null : unheededAt.plus(Duration.ofHours(hours));
    }
}
