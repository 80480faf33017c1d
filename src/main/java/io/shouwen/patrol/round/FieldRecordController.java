package io.shouwen.patrol.round;

import io.shouwen.patrol.round.Receipt.Status;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldRecordReader;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives records of phones, in order and possibly repeated: {@code {device, sentAt, records: [...]}}. Answers with a
 * receipt for each record; 400 if the body is malformed, 413 if it is too large, 503 with the receipts so far if the
 * database is unavailable.
 */
@Controller
// Each record has a transaction of its own.
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.CONTRACTOR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
@Clause("4.2.1")
class FieldRecordController {

    static final int LARGEST = 300 * 1024;
    static final int MOST = 100;
    private static final Logger LOG = LoggerFactory.getLogger(FieldRecordController.class);

    private final TakeFieldRecords taking;
    private final JsonMapper json;
    private final MessageSource messages;
    private final Clock clock;

    FieldRecordController(TakeFieldRecords taking, JsonMapper json, MessageSource messages, Clock clock) {
        this.taking = taking;
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/field/records")
    ResponseEntity<Map<String, Object>> records(
            ProjectRef project, Actor actor, HttpServletRequest request, Locale locale) throws IOException {
        byte[] sent = request.getInputStream().readNBytes(LARGEST + 1);
        if (sent.length > LARGEST) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "larger than " + LARGEST + " bytes");
        }
        Instant now = clock.instant();
        JsonNode records;
        FieldPhone sender;
        try {
            JsonNode call = json.readTree(sent);
            records = call.path("records");
            sender = new FieldPhone(
                    project,
                    actor,
                    FieldRecordReader.id(call.get("device"), "device"),
                    now,
                    Duration.between(FieldRecordReader.instant(call.get("sentAt"), "sentAt"), now));
        } catch (JacksonException | RuleBroken unreadable) {
            return refused(HttpStatus.BAD_REQUEST, "not {device, sentAt, records}");
        }
        if (!records.isArray()) {
            return refused(HttpStatus.BAD_REQUEST, "records is no list");
        }
        if (records.size() > MOST) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "more than " + MOST + " records");
        }
        return take(records, sender, new Texts(messages, locale));
    }

    private ResponseEntity<Map<String, Object>> take(JsonNode records, FieldPhone sender, Texts texts) {
        List<Receipt> receipts = new ArrayList<>();
        Map<String, Object> answer = Map.of("now", sender.now(), "receipts", receipts);
        try {
            Set<UUID> arrived = new HashSet<>();
            for (JsonNode record : records) {
                Receipt receipt = taking.take(record, sender, texts);
                receipts.add(receipt);
                if (receipt.status() == Status.STORED) {
                    arrived.add(UUID.fromString(receipt.id()));
                }
            }
            taking.takeWaiting(arrived, sender, texts);
            return ResponseEntity.ok(answer);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Records of a phone wait for the database: {}", away.getMessage());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(answer);
        }
    }

    private static ResponseEntity<Map<String, Object>> refused(HttpStatus status, String error) {
        return ResponseEntity.status(status).body(Map.of("error", error));
    }
}
