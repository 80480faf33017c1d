package io.shouwen.complaints.asking;

import io.shouwen.complaints.FollowUpComplaint;
import io.shouwen.complaints.FollowUpOutcome;
import io.shouwen.complaints.asking.view.AskPage;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.throttle.SenderAddress;
import io.shouwen.platform.throttle.Throttle;
import io.shouwen.platform.throttle.Throttles;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking back by a code. The code comes in the body of each request and is kept nowhere, so that no address names it. */
@Controller
@Transactional
@Open("the complainant is not to be known; the code is the key, and guessing is throttled")
class AskController {

    private final ComplainantMessages askings;
    private final FollowUpComplaint followUp;
    private final Throttle bySender;
    private final Throttle byProject;
    private final Clock clock;

    AskController(ComplainantMessages askings, FollowUpComplaint followUp, Throttles throttles, Clock clock) {
        this.askings = askings;
        this.followUp = followUp;
        this.bySender = throttles.throttle("complaint-code", Throttles.limit(20, Duration.ofMinutes(2)));
        this.byProject = throttles.throttle("complaint-codes", Throttles.limit(200, Duration.ofSeconds(20)));
        this.clock = clock;
    }

    @GetMapping("/o/{project}/complaints")
    AskPage form(ProjectRef project) {
        return page(project, "", null, Form.EMPTY);
    }

    @PostMapping("/o/{project}/complaints")
    AskPage look(ProjectRef project, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        Fields fields = new Fields(typed);
        UUID id = known(project, fields, request);
        return id == null ? page(project, "", null, fields.form()) : page(project, code(fields), id, Form.EMPTY);
    }

    @PostMapping("/o/{project}/complaints/messages")
    AskPage write(ProjectRef project, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        Fields fields = new Fields(typed);
        UUID id = known(project, fields, request);
        String text = fields.required("text", 2, 2000);
        if (id == null || fields.wrong()) {
            return page(project, id == null ? "" : code(fields), id, fields.form());
        }
        askings.wrote(project.id(), id, text, clock.instant());
        followUp.wrote(project, id, text);
        return page(project, code(fields), id, Form.EMPTY);
    }

    @PostMapping("/o/{project}/complaints/verdict")
    AskPage verdict(ProjectRef project, @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        Fields fields = new Fields(typed);
        UUID id = known(project, fields, request);
        FollowUpOutcome outcome = ComplainantVerdict.read(fields);
        String words = fields.text("words", 1000);
        if (id == null || fields.wrong()) {
            return page(project, id == null ? "" : code(fields), id, fields.form());
        }
        Instant now = clock.instant();
        followUp.byComplainant(project, id, outcome, words, now);
        return page(project, code(fields), id, Form.EMPTY);
    }

    private @Nullable UUID known(ProjectRef project, Fields fields, HttpServletRequest request) {
        String code = fields.required("code", 40);
        String sender = SenderAddress.of(request.getRemoteAddr());
        if (!bySender.admits(project.id() + " " + sender)
                || !byProject.admits(project.id().toString())) {
            fields.problem("code", "complaints.ask.too-many");
            return null;
        }
        UUID id = askings.complaint(project.id(), FollowUpComplaint.codeHash(code))
                .orElse(null);
        if (id == null) {
            fields.problem("code", "complaints.ask.unknown");
        }
        return id;
    }

    private AskPage page(ProjectRef project, String code, @Nullable UUID id, Form form) {
        return new AskPage(
                project.name(), project.code(), code, id == null ? null : askings.found(project.id(), id), form);
    }

    private static String code(Fields fields) {
        return fields.value("code");
    }
}
