package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.RegisterPaper;
import io.shouwen.platform.Clause;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.FileRefused;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reviewer's signature under a register. */
@Controller
@Transactional
@Clause("5.1")
@Allowed({Role.SUPERVISOR, Role.MANAGER})
class RegisterReviewController {

    private final RegisterPages pages;
    private final ReviewRegister reviewing;
    private final MessageSource messages;
    private final Clock clock;

    RegisterReviewController(RegisterPages pages, ReviewRegister reviewing, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.reviewing = reviewing;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/patrol/register/review")
    Object review(
            ProjectRef project,
            Actor actor,
            Locale locale,
            @RequestParam UUID id,
            @RequestParam LocalDate day,
            @RequestParam UUID butler,
            @RequestParam String hash,
            @FileField(value = "drawing", takes = Takes.DRAWING) Upload drawing,
            RedirectAttributes flash) {
        Texts texts = new Texts(messages, locale);
        Prepared drawn = drawing.one();
        if (drawn == null) {
            FileRefused refusal = drawing.refusal();
            String problem = refusal == null ? "file.nothing-drawn" : refusal.messageKey();
            return pages.page(project, actor, day, butler, texts, problem);
        }
        RegisterPaper paper = pages.paper(project, actor, day, butler, texts);
        reviewing.review(project, actor, id, paper, hash, drawn, clock.instant());
        return Redirect.to("patrol/register?day=" + day + "&butler=" + butler, flash, "patrol.form.signed");
    }
}
