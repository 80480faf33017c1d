package io.shouwen.desk.line;

import io.shouwen.desk.line.CallEvent.Kind;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.TypedText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses a telephone event in the push format common to many telephone systems. Only the kind of event and the call are
 * required. Other malformed fields are ignored and reported all at once, to help with the configuration; unknown fields
 * are ignored.
 */
final class EventForm {

    private static final Duration AHEAD = Duration.ofHours(1);
    private static final Duration BEHIND = Duration.ofDays(31);
    private static final int MOST_USERS = 50;
    private static final int LONGEST_USER = 100;
    private static final int LONGEST_ID = 200;
    private static final int MOST_RINGS = 200;
    private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");
    private static final Set<String> WITHHELD =
            Set.of("", "anonymous", "unknown", "private", "restricted", "unavailable", "withheld", "null", "none", "-");

    private final Map<String, List<String>> fields;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private EventForm(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /**
     * @param event null if the kind of event or the call is missing
     * @param problems the problem of each ignored or missing field
     */
    record Reading(@Nullable CallEvent event, Map<String, String> problems) {}

    static Reading read(Map<String, List<String>> fields, Instant now) {
        EventForm form = new EventForm(fields);
        CallEvent event = form.event(now).orElse(null);
        return new Reading(event, form.problems);
    }

    private Optional<CallEvent> event(Instant now) {
        Kind kind = required("event", this::kind);
        String callId = required("callId", text -> TypedText.longer(text, LONGEST_ID) ? Sha256.hex(text) : text);
        Direction direction = value("direction", this::direction);
        String from = value("from", text -> number("from", text));
        String to = value("to", text -> number("to", text));
        List<String> users = users();
        String answering = value("answeringNumber", text -> number("answeringNumber", text));
        Cause cause = value("cause", this::cause);
        Instant eventTime = value("eventTime", text -> time(text, now));
        Long rings = value("rings", text -> whole("rings", text, MOST_RINGS));
        Long seq = value("seq", text -> whole("seq", text, Long.MAX_VALUE));
        if (kind == null || callId == null) {
            return Optional.empty();
        }
        // Two messages with equal values are the same event, whatever their encoding and unknown fields.
        String content = Stream.of(kind, callId, direction, from, to, users, answering, cause, eventTime, rings, seq)
                .map(part -> String.valueOf(part).replace("|", "||"))
                .collect(Collectors.joining("|"));
        return Optional.of(new CallEvent(
                kind,
                callId,
                content,
                direction,
                from,
                to,
                users,
                answering,
                cause,
                eventTime,
                now,
                rings == null ? null : rings.intValue(),
                seq));
    }

    private <T> @Nullable T required(String field, Function<String, @Nullable T> read) {
        T value = value(field, read);
        if (value == null) {
            problems.putIfAbsent(field, "is missing");
        }
        return value;
    }

    /** The first of several values. */
    private <T> @Nullable T value(String field, Function<String, @Nullable T> read) {
        List<String> given = fields.getOrDefault(field, List.of());
        String text = given.isEmpty() ? "" : TypedText.clean(given.getFirst()).strip();
        return text.isEmpty() ? null : read.apply(text);
    }

    private @Nullable Kind kind(String text) {
        return switch (letters(text)) {
            case "newcall" -> Kind.NEW_CALL;
            case "answer" -> Kind.ANSWER;
            case "hangup" -> Kind.HANGUP;
            default -> wrong("event", "must be newCall, answer or hangup");
        };
    }

    private @Nullable Direction direction(String text) {
        return switch (letters(text)) {
            case "in", "inbound", "incoming" -> Direction.IN;
            case "out", "outbound", "outgoing" -> Direction.OUT;
            default -> wrong("direction", "must be in or out");
        };
    }

    /** Telephone systems report a withheld number by several names or as an empty field. */
    private @Nullable String number(String field, String text) {
        String number = ToldNumber.read(text).orElse(null);
        boolean withheld = WITHHELD.contains(text.toLowerCase(Locale.ROOT)) || text.contains("anonymous");
        return number != null || withheld ? number : wrong(field, "is no telephone number");
    }

    private List<String> users() {
        List<String> users = Stream.of("user", "user[]")
                .flatMap(field -> fields.getOrDefault(field, List.of()).stream())
                .map(user -> TypedText.clean(user).strip())
                .filter(user -> !user.isEmpty())
                .toList();
        List<String> kept = new ArrayList<>(users.stream()
                .filter(user -> !TypedText.longer(user, LONGEST_USER))
                .limit(MOST_USERS)
                .toList());
        if (kept.size() < users.size()) {
            problems.put("user", "is more than " + MOST_USERS + " names of at most " + LONGEST_USER + " characters");
        }
        return List.copyOf(kept);
    }

    private @Nullable Cause cause(String text) {
        Cause cause = Cause.of(text).orElse(null);
        return cause != null ? cause : wrong("cause", "is not known");
    }

    private @Nullable Instant time(String text, Instant now) {
        Instant at;
        try {
            at = !EPOCH.matcher(text).matches()
                    ? OffsetDateTime.parse(text).toInstant()
                    : text.length() > 11
                            ? Instant.ofEpochMilli(Long.parseLong(text))
                            : Instant.ofEpochSecond(Long.parseLong(text));
        } catch (DateTimeException e) {
            return wrong("eventTime", "must be an ISO time with its offset, or seconds or milliseconds since 1970");
        }
        return at.isAfter(now.plus(AHEAD)) || at.isBefore(now.minus(BEHIND))
                ? wrong("eventTime", "must be within the past 31 days and not ahead")
                : at;
    }

    private @Nullable Long whole(String field, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below.
        }
        return wrong(field, "must be a whole number from 0 to " + most);
    }

    private <T> @Nullable T wrong(String field, String problem) {
        problems.put(field, problem);
        return null;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
