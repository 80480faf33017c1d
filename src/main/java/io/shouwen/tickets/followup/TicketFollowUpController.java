package io.shouwen.tickets.followup;

import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.tickets.TicketQueries;
import io.shouwen.tickets.followup.view.FollowUpsPage;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Open follow-ups, and recording their results. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER})
class TicketFollowUpController {

    private final FollowUpQueries list;
    private final FollowUpTicket followingUp;
    private final SubmittedOnce once;
    private final TicketQueries pages;
    private final Clock clock;

    TicketFollowUpController(
            FollowUpQueries list, FollowUpTicket followingUp, SubmittedOnce once, TicketQueries pages, Clock clock) {
        this.clock = clock;
        this.list = list;
        this.followingUp = followingUp;
        this.once = once;
        this.pages = pages;
    }

    @GetMapping("/p/{project}/follow-ups")
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    FollowUpsPage due(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        ListPlace place = FollowUpQueries.place(address);
        return new FollowUpsPage(place, list.due(project.id(), actor, place));
    }

    @PostMapping("/p/{project}/tickets/{id}/follow-up")
    Object called(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        boolean reached = !fields.value("score").equals("none");
        Integer score = reached ? (Integer) fields.number("score", 1, 3) : null;
        boolean again = reached && fields.ticked("again");
        String note = again ? fields.required("note", 2, 500) : fields.text("note", 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "follow-up", fields.form());
        }
        FollowUps.Call call = new FollowUps.Call(reached, score, note);
        once.run(
                project.id(),
                "follow-up",
                id,
                typed,
                () -> followingUp.called(project, id, actor, call, again, clock.instant()));
        return Redirect.to("tickets/" + id, left, reached ? "tickets.done.followed-up" : "tickets.done.not-reached");
    }
}
