package io.shouwen.desk;

import io.shouwen.desk.CallEvent.Kind;
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
 * Reads one telephone event from its fields, in the push form many telephone systems share. Fields not named here are
 * let pass. What is wrong is gathered by field, so that whoever sets up the telephone system sees all of it at once.
 */
final class EventForm {

    private static final Duration AHEAD = Duration.ofHours(1);
    private static final Duration BEHIND = Duration.ofDays(31);
    private static final int MOST_USERS = 50;
    private static final int MOST_RINGS = 200;
    private static final Pattern NUMBER = Pattern.compile("[+0-9 ()/.*#-]{1,40}");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");
    private static final Set<String> WITHHELD =
            Set.of("", "anonymous", "unknown", "private", "restricted", "unavailable");

    private final Map<String, List<String>> fields;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private EventForm(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** Either an event or what is wrong with which field. */
    record Reading(@Nullable CallEvent event, Map<String, String> problems) {}

    static Reading read(Map<String, List<String>> fields, Instant now) {
        EventForm form = new EventForm(fields);
        Optional<CallEvent> event = form.event(now);
        return event.isPresent() && form.problems.isEmpty()
                ? new Reading(event.get(), Map.of())
                : new Reading(null, form.problems);
    }

    private Optional<CallEvent> event(Instant now) {
        Kind kind = value("event", true, 20, this::kind);
        boolean first = kind == Kind.NEW_CALL;
        String callId = value("callId", true, 200, Function.identity());
        Direction direction = value("direction", first, 10, this::direction);
        String from = from(first);
        String to = value("to", first, 60, text -> number("to", text));
        List<String> users = users();
        String answering = value("answeringNumber", false, 60, text -> number("answeringNumber", text));
        Cause cause = value("cause", false, 40, this::cause);
        Instant eventTime = value("eventTime", false, 40, text -> time(text, now));
        Integer rings = value("rings", false, 9, text -> (int) whole("rings", text, MOST_RINGS));
        Long seq = value("seq", false, 19, text -> whole("seq", text, Long.MAX_VALUE));
        if (kind == null || callId == null) {
            return Optional.empty();
        }
        // What makes two messages one: all they say of the call, whatever their encoding and other fields.
        String content = Stream.of(kind, callId, direction, from, to, users, answering, cause, eventTime, rings, seq)
                .map(part -> String.valueOf(part).replace("|", "||"))
                .collect(Collectors.joining("|"));
        return Optional.of(new CallEvent(
                kind, callId, content, direction, from, to, users, answering, cause, eventTime, now, rings, seq));
    }

    private <T> @Nullable T value(String field, boolean required, int longest, Function<String, @Nullable T> read) {
        List<String> given = fields.getOrDefault(field, List.of());
        if (given.size() > 1) {
            problems.put(field, "is given " + given.size() + " times");
            return null;
        }
        String text = given.isEmpty() ? "" : given.getFirst().strip();
        if (text.isEmpty()) {
            if (required) {
                problems.put(field, "is missing");
            }
            return null;
        }
        if (text.length() > longest) {
            problems.put(field, "is longer than " + longest + " characters");
            return null;
        }
        return read.apply(text);
    }

    private @Nullable Kind kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "newcall" -> Kind.NEW_CALL;
            case "answer" -> Kind.ANSWER;
            case "hangup" -> Kind.HANGUP;
            default -> wrong("event", "must be newCall, answer or hangup");
        };
    }

    private @Nullable Direction direction(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "in" -> Direction.IN;
            case "out" -> Direction.OUT;
            default -> wrong("direction", "must be in or out");
        };
    }

    /** Withheld numbers come by several names, or as an empty field. */
    private @Nullable String from(boolean required) {
        List<String> given = fields.get("from");
        if (given != null
                && given.size() == 1
                && WITHHELD.contains(given.getFirst().strip().toLowerCase(Locale.ROOT))) {
            return null;
        }
        return value("from", required, 60, text -> number("from", text));
    }

    private @Nullable String number(String field, String text) {
        return NUMBER.matcher(text).matches() ? text : wrong(field, "must be a telephone number");
    }

    private List<String> users() {
        List<String> users = new ArrayList<>();
        for (String field : List.of("user", "user[]")) {
            fields.getOrDefault(field, List.of()).stream()
                    .map(String::strip)
                    .filter(u -> !u.isEmpty())
                    .forEach(users::add);
        }
        if (users.size() > MOST_USERS || users.stream().anyMatch(u -> u.length() > 100)) {
            problems.put("user", "must be at most " + MOST_USERS + " names of at most 100 characters");
        }
        return List.copyOf(users);
    }

    private @Nullable Cause cause(String text) {
        Cause cause = Cause.of(text).orElse(null);
        return cause != null
                ? cause
                : wrong("cause", "must be normalClearing, cancel, noAnswer, busy, congestion, notFound or forwarded");
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

    private long whole(String field, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        problems.put(field, "must be a whole number from 0 to " + most);
        return 0;
    }

    private <T> @Nullable T wrong(String field, String problem) {
        problems.put(field, problem);
        return null;
    }
}
