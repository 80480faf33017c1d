package io.shouwen.custody.count;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a difference.
 *
 * @param code of the line
 * @param place where the thing lies now; null if it was only explained, or found and put back where it belongs
 */
@Clause("4.1.2.8")
record CountAnswer(
        UUID id, String code, Kind kind, @Nullable UUID place, String words, UUID by, Instant at) {

    enum Kind {
        /** Recorded as lying where it was seen. */
        MOVED,
        /** A missing thing turned up. */
        FOUND,
        /** What it was. */
        EXPLAINED;

        String messageKey() {
            return "custody.count.answer." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a line cannot be answered so, or null. @param ended whether the count has ended */
    static @Nullable RuleBroken may(Kind kind, Tally.Line line, boolean ended) {
        boolean fits = switch (kind) {
            case MOVED -> line.outcome() == Outcome.ELSEWHERE && line.seen() != null && line.expected() != null;
            case FOUND -> line.outcome() == Outcome.MISSING && ended;
            case EXPLAINED -> line.outcome().differs() && (ended || line.outcome() != Outcome.MISSING);
        };
        return fits ? null : new RuleBroken("4.1.2.8", "custody.count.rule.not-so");
    }

    static CountAnswer of(
            UUID id,
            Tally.Line line,
            boolean ended,
            Kind kind,
            @Nullable UUID place,
            String words,
            Actor by,
            Instant at) {
        RuleBroken.throwIf(may(kind, line, ended));
        if (kind == Kind.EXPLAINED && words.strip().length() < 2) {
            throw new RuleBroken("4.1.2.8", "custody.count.rule.no-words");
        }
        return new CountAnswer(
                id, line.code(), kind, kind == Kind.MOVED ? line.seen() : place, words.strip(), by.id(), at);
    }
}
