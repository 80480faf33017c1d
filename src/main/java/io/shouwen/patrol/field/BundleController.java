package io.shouwen.patrol.field;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.shouwen.patrol.field.PhoneController.Csrf;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.field.FieldPart;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Serves the bundle; an ETag avoids sending it again unchanged. */
@RestController
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.CONTRACTOR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
@Transactional
@Clause("4.2.1")
class BundleController {

    /** @param now the server's time, from which the phone computes its clock skew */
    record Answer(
            Instant asOf,
            Instant now,
            Csrf csrf,
            @JsonUnwrapped Bundle bundle) {}

    private final List<FieldPart> parts;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Clock clock;

    BundleController(List<FieldPart> parts, MessageSource messages, JsonMapper json, Clock clock) {
        this.parts = parts;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/field/bundle")
    ResponseEntity<Answer> bundle(
            ProjectRef project,
            Actor actor,
            CsrfToken csrf,
            @RequestParam(defaultValue = "zh") String language,
            @RequestHeader(name = "If-None-Match", defaultValue = "") String known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Texts texts = new Texts(messages, language.equals("en") ? Locale.ENGLISH : Texts.CHINESE);
        Bundle bundle = Bundle.of(
                new Bundle.Project(
                        project.code(), project.name(), project.zone().getId()),
                new Bundle.Me(actor.id(), actor.name()),
                parts.stream()
                        .filter(part -> !Collections.disjoint(part.readers(), actor.roles()))
                        .map(part -> part.data(project, actor, texts, now))
                        .toList());
        // A weak ETag, because responses with a strong one are not compressed.
        String tag = "W/\"" + Sha256.hex(json.writeValueAsBytes(bundle)).substring(0, 32) + '"';
        if (known.equals(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noStore())
                .body(new Answer(now, now, Csrf.of(csrf), bundle));
    }
}
