package io.shouwen.tickets.followup;

import io.shouwen.estate.ProjectSettings;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.followup.view.SatisfactionPage;
import io.shouwen.tickets.followup.view.SatisfactionPage.State;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The resident's satisfaction page. Opening the link is not an answer, because link previews open it too. */
@Controller
@Transactional
@Open("the resident has the link and no account")
class SatisfactionController {

    private static final int LONGEST_NOTE = 1000;

    private final Satisfactions satisfactions;
    private final ProjectSettings settings;
    private final Clock clock;

    SatisfactionController(Satisfactions satisfactions, ProjectSettings settings, Clock clock) {
        this.satisfactions = satisfactions;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/o/{project}/satisfaction/{token}")
    SatisfactionPage asked(ProjectRef project, @PathVariable String token) {
        Satisfactions.Link link = satisfactions.find(project.id(), token);
        State state = link.answered()
                ? State.ANSWERED
                : clock.instant().isBefore(link.expires()) ? State.ASKING : State.EXPIRED;
        return page(project, link, state);
    }

    @PostMapping("/o/{project}/satisfaction/{token}")
    SatisfactionPage answer(
            ProjectRef project,
            @PathVariable String token,
            @RequestParam int score,
            @RequestParam(defaultValue = "") String note) {
        if (score < 1 || score > Satisfactions.SATISFIED) {
            throw new NotFound();
        }
        Satisfactions.Link link = satisfactions.find(project.id(), token);
        String kept = note.strip();
        boolean counted =
                satisfactions.answer(project.id(), token, score, TypedText.first(kept, LONGEST_NOTE), clock.instant());
        return page(project, link, counted ? State.THANKS : link.answered() ? State.ANSWERED : State.EXPIRED);
    }

    private SatisfactionPage page(ProjectRef project, Satisfactions.Link link, State state) {
        ProjectSettings.Phones phones = settings.phones(project.id());
        String phone = phones.hotline().isEmpty() ? phones.centre() : phones.hotline();
        return new SatisfactionPage(project.name(), link.number(), link.title(), state, phone);
    }
}
