package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.PatrolRegisterPage;
import io.shouwen.patrol.form.view.RegisterPaper;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 巡查登记表: a person's patrols of one day as a page, PDF and workbook. */
@Controller
@Transactional
@Clause("5.1")
@Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class PatrolRegisterController {

    private final RegisterPages pages;
    private final FormExports exports;
    private final MessageSource messages;
    private final Clock clock;

    PatrolRegisterController(RegisterPages pages, FormExports exports, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.exports = exports;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/patrol/register")
    PatrolRegisterPage page(
            ProjectRef project,
            Actor actor,
            Locale locale,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable UUID butler) {
        LocalDate asked = day == null ? LocalDate.ofInstant(clock.instant(), project.zone()) : day;
        return pages.page(project, actor, asked, butler, new Texts(messages, locale), null);
    }

    @GetMapping("/p/{project}/patrol/register/pdf")
    ResponseEntity<byte[]> pdf(
            ProjectRef project, Actor actor, Locale locale, @RequestParam LocalDate day, @RequestParam UUID butler) {
        Texts texts = new Texts(messages, locale);
        RegisterPaper paper = pages.paper(project, actor, day, butler, texts);
        return exports.pdf(project, texts, name(texts, paper), List.of(paper));
    }

    @GetMapping("/p/{project}/patrol/register/xlsx")
    ResponseEntity<byte[]> xlsx(
            ProjectRef project, Actor actor, Locale locale, @RequestParam LocalDate day, @RequestParam UUID butler) {
        Texts texts = new Texts(messages, locale);
        RegisterPaper paper = pages.paper(project, actor, day, butler, texts);
        return exports.xlsx(project, name(texts, paper), Workbooks.register(paper, texts, exports.pictures(project)));
    }

    private static String name(Texts texts, RegisterPaper paper) {
        return texts.t("patrol.form.register") + " " + paper.day() + " " + paper.patroller();
    }
}
