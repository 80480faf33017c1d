package io.shouwen.patrol.round;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accepts a doubtful walk. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER})
@Clause("4.2.1")
class WalkAcceptanceController {

    private final AcceptWalk accepting;
    private final WalkQueries walks;
    private final MessageSource messages;
    private final Clock clock;

    WalkAcceptanceController(AcceptWalk accepting, WalkQueries walks, MessageSource messages, Clock clock) {
        this.accepting = accepting;
        this.walks = walks;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/patrol/walks/{id}/acceptance")
    Object accept(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        String words = fields.text("words", 500);
        if (words.length() < 2) {
            fields.problem("words", "patrol.round.accept.words-wanted");
        }
        if (fields.wrong()) {
            return walks.page(project, actor, id, fields.form(), new Texts(messages, locale));
        }
        accepting.accept(project.id(), id, actor, words, clock.instant());
        return Redirect.to("patrol/walks/" + id, left, "patrol.round.accept.done");
    }
}
