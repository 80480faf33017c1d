package io.shouwen.duty;

import io.shouwen.duty.view.DutyEndPage;
import io.shouwen.duty.view.DutyPage;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import io.shouwen.roster.Post;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing off, with the note for the next shift. */
@Controller
@Transactional
@Allowed
class DutyEndController {

    private final SignOns signOns;
    private final EndDuty endDuty;
    private final HandoverNotes handoverNotes;
    private final Clock clock;

    DutyEndController(SignOns signOns, EndDuty endDuty, HandoverNotes handoverNotes, Clock clock) {
        this.signOns = signOns;
        this.endDuty = endDuty;
        this.handoverNotes = handoverNotes;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/duty/leaving")
    DutyEndPage page(ProjectRef project, Actor actor) {
        Instant now = clock.instant();
        SignOn own = signOns.running(project.id(), actor.id()).orElseThrow(NotFound::new);
        Post post = signOns.post(project.id(), own.postId());
        boolean empty = endDuty.wouldBeEmpty(project.id(), own, now);
        return new DutyEndPage(
                new DutyPage.Own(own.id(), post.name(), own.on(), own.until()),
                handoverNotes.items(project.id(), post, actor.id(), now),
                empty,
                empty ? endDuty.standIns(project.id(), post, actor.id(), now) : List.of());
    }

    @PostMapping("/p/{project}/duty/{id}/end")
    ModelAndView signOff(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        String kept = TypedText.first(words, 2000);
        endDuty.signOff(project.id(), id, actor.id(), kept, clock.instant());
        return Redirect.to("duty", flash, "duty.signed-off");
    }

    /** A superior releases somebody although the post is left empty. */
    @PostMapping("/p/{project}/duty/{id}/answer")
    @Allowed({Role.SUPERVISOR, Role.MANAGER})
    ModelAndView answer(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        if (reason.isBlank() || TypedText.longer(reason, 200)) {
            throw new RuleBroken("2.4.3", "duty.refused.reason");
        }
        endDuty.answerFor(project.id(), id, actor.id(), reason, clock.instant());
        return Redirect.to("duty", flash, "duty.answered");
    }
}
