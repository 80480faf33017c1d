package io.shouwen.conduct.integrity;

import io.shouwen.conduct.integrity.IntegrityEntry.Kind;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An integrity report with what was written to and fro. {@code may} answers the refusal of an entry, or null.
 *
 * @param name null if anonymous
 * @param answerBy until when quality must have answered
 */
@Clause("2.4.6")
record IntegrityReport(
        UUID id,
        UUID aboutProject,
        IntegrityChannel channel,
        String words,
        @Nullable String name,
        @Nullable String phone,
        Instant receivedAt,
        Instant answerBy,
        List<IntegrityEntry> entries) {

    static final Duration ANSWERED_WITHIN = Duration.ofDays(3);

    static IntegrityReport received(
            UUID id,
            UUID aboutProject,
            IntegrityChannel channel,
            String words,
            String name,
            String phone,
            Instant now) {
        boolean anonymous = name.isBlank();
        return new IntegrityReport(
                id,
                aboutProject,
                channel,
                words,
                anonymous ? null : name,
                anonymous || phone.isBlank() ? null : phone,
                now,
                now.plus(ANSWERED_WITHIN),
                List.of());
    }

    /** The last decision, or null. */
    @Nullable
    IntegrityDecision decision() {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.DECISION)
                .reduce((first, later) -> later)
                .map(IntegrityEntry::decision)
                .orElse(null);
    }

    boolean closed() {
        return entries.stream().anyMatch(entry -> entry.kind() == Kind.CLOSURE);
    }

    /** When quality first wrote to the reporter, or null. */
    @Nullable
    Instant answeredAt() {
        return entries.stream()
                .filter(entry -> entry.kind() != Kind.REPORTER)
                .map(IntegrityEntry::at)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    RuleBroken may(Kind kind) {
        if (closed()) {
            return no("closed");
        }
        return kind == Kind.CLOSURE && decision() == null ? no("undecided") : null;
    }

    IntegrityReport with(IntegrityEntry entry) {
        RuleBroken.throwIf(may(entry.kind()));
        if ((entry.kind() == Kind.DECISION) != (entry.decision() != null)) {
            throw no("decision");
        }
        List<IntegrityEntry> all = new ArrayList<>(entries);
        all.add(entry);
        return new IntegrityReport(
                id, aboutProject, channel, words, name, phone, receivedAt, answerBy, List.copyOf(all));
    }

    private static RuleBroken no(String rule) {
        return new RuleBroken("2.4.6", "conduct.integrity.rule." + rule);
    }
}
