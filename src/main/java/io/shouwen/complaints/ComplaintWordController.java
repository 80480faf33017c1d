package io.shouwen.complaints;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said of a complaint beside its moves: that the complainant heard from us, its subject, and whom it is about. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY})
class ComplaintWordController {

    private final ComplaintPages pages;
    private final AnswerComplaint answer;
    private final BarFromComplaint bar;
    private final Complaints complaints;
    private final ComplaintNews news;
    private final SubmittedOnce once;
    private final Clock clock;

    ComplaintWordController(
            ComplaintPages pages,
            AnswerComplaint answer,
            BarFromComplaint bar,
            Complaints complaints,
            ComplaintNews news,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.answer = answer;
        this.bar = bar;
        this.complaints = complaints;
        this.news = news;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/complaints/{id}/answers")
    Object answer(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        pages.require(project, actor, id);
        Fields fields = new Fields(typed);
        AnswerChannel channel = fields.required("channel", AnswerChannel.class);
        String text = fields.required("text", 2, 4000);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "answers", fields.form());
        }
        once.run(
                project.id(),
                "complaint-answer",
                id,
                typed,
                (UUID key) -> answer.answer(project, id, key, channel, text, actor, clock.instant()));
        return Redirect.to("complaints/" + id, left, "complaints.done.answered");
    }

    @PostMapping("/p/{project}/complaints/{id}/reading")
    Object read(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        pages.require(project, actor, id);
        Fields fields = new Fields(typed);
        ComplaintSubject subject = fields.required("subject", ComplaintSubject.class);
        String summary = fields.text("summary", 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "reading", fields.form());
        }
        once.run(project.id(), "complaint-reading", id, typed, () -> {
            complaints.read(project.id(), id, subject, summary, actor.id(), clock.instant());
            news.said(project.id(), id, "read", subject);
        });
        return Redirect.to("complaints/" + id, left, "complaints.done.read");
    }

    @PostMapping("/p/{project}/complaints/{id}/people")
    Object name(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        pages.require(project, actor, id);
        Fields fields = new Fields(typed);
        UUID person = fields.requiredId("person");
        if (fields.wrong()) {
            return pages.page(project, actor, id, "people", fields.form());
        }
        if (!person.equals(Ids.GROUP)
                && pages.people(project, Set.of()).stream()
                        .noneMatch(each -> each.id().equals(person))) {
            throw new NotFound();
        }
        once.run(
                project.id(),
                "complaint-person",
                id,
                typed,
                () -> bar.bar(project, id, person, actor, clock.instant()));
        return Redirect.to(person.equals(actor.id()) ? "today" : "complaints/" + id, left, "complaints.done.named");
    }
}
