package io.shouwen.desk.line;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.throttle.SenderAddress;
import io.shouwen.platform.throttle.Throttle;
import io.shouwen.platform.throttle.Throttles;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The endpoint for telephone systems, which POST events as JSON or as a form. It answers 200 once the event is stored,
 * with the malformed fields that were ignored; 400 if the kind of event or the call is missing; 403 for an unknown
 * token or a wrong signature; 413 and 429 for too much data.
 */
@Controller
// The scope is known only from the token, so transactions begin inside it.
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Clause({"3.1.1", "3.1.5"})
@Open("telephone systems know a token")
class CtiController {

    static final int LARGEST = 16 * 1024;

    /** Limit of wrong tokens and signatures per sender and time; a misconfigured switchboard stays below it. */
    static final int MOST_OF_STRANGERS = 60;

    private final TelephoneLines lines;
    private final EventReceiver receiver;
    private final JsonMapper json;
    private final Clock clock;
    private final Throttle ofLine;
    private final Throttle ofStrangers;

    CtiController(TelephoneLines lines, EventReceiver receiver, JsonMapper json, Clock clock, Throttles throttles) {
        this.lines = lines;
        this.receiver = receiver;
        this.json = json;
        this.clock = clock;
        this.ofLine = throttles.throttle("line", Throttles.limit(1000, Duration.ofMillis(10)));
        this.ofStrangers =
                throttles.throttle("line-stranger", Throttles.limit(MOST_OF_STRANGERS, Duration.ofSeconds(10)));
    }

    @PostMapping("/api/cti/{token}")
    ResponseEntity<Map<String, Object>> event(@PathVariable String token, HttpServletRequest request)
            throws IOException {
        // The database's precision, so that a stored time equals the one in memory.
        Instant now = clock.instant();
        String sender = SenderAddress.of(request.getRemoteAddr());
        Optional<TelephoneLine> found = lines.byToken(token);
        if (found.isEmpty()) {
            return stranger(sender);
        }
        TelephoneLine line = found.get();
        // Limited per sender too: somebody who knows the token but not the secret must not use up the switchboard's
        // share.
        if (!ofLine.admits(line.id() + " " + sender)) {
            return tooMany();
        }
        // The raw stream, because the signature covers the bytes as sent.
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "larger than " + LARGEST + " bytes");
        }
        if (!signed(line, request, body)) {
            return stranger(sender);
        }
        EventForm.Reading reading;
        try {
            reading = EventForm.read(EventBody.fields(body, isJson(request), json), now);
        } catch (EventBody.Unreadable e) {
            return refused(HttpStatus.BAD_REQUEST, Objects.requireNonNullElse(e.getMessage(), "unreadable"));
        }
        CallEvent event = reading.event();
        List<Map<String, String>> fields = reading.problems().entrySet().stream()
                .map(problem -> Map.of("field", problem.getKey(), "problem", problem.getValue()))
                .toList();
        if (event == null) {
            return ResponseEntity.badRequest().body(Map.of("error", "malformed", "fields", fields));
        }
        EventReceiver.Receipt receipt = Scope.of(line.projectId()).call(() -> receiver.receive(line, event));
        Map<String, Object> answer =
                new LinkedHashMap<>(Map.of("call", receipt.callId(), "repeated", receipt.repeated()));
        if (!fields.isEmpty()) {
            answer.put("ignored", fields);
        }
        return ResponseEntity.ok(answer);
    }

    private ResponseEntity<Map<String, Object>> stranger(String sender) {
        return ofStrangers.admits(sender) ? refused(HttpStatus.FORBIDDEN, "refused") : tooMany();
    }

    private static ResponseEntity<Map<String, Object>> tooMany() {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", "10")
                .body(Map.of("error", "too many events"));
    }

    private static boolean signed(TelephoneLine line, HttpServletRequest request, byte[] body) {
        return line.secret() == null
                || EventSignature.matches(request.getHeader(EventSignature.HEADER), line.secret(), body);
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).contains("json");
    }

    private static ResponseEntity<Map<String, Object>> refused(HttpStatus status, String error) {
        return ResponseEntity.status(status).body(Map.of("error", error));
    }
}
