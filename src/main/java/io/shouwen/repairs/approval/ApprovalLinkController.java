package io.shouwen.repairs.approval;

import io.shouwen.estate.ProjectSettings;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.notify.OwnAddress;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.repairs.RepairSight;
import io.shouwen.repairs.approval.view.ApprovalLinkPage;
import io.shouwen.repairs.approval.view.ApprovalPage;
import io.shouwen.repairs.approval.view.ApprovalPage.State;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The link to be passed on, and the resident's page. Opening it is no answer, because link previews open it too. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class ApprovalLinkController {

    private static final int LONGEST = 500;

    private final ApprovalLinks links;
    private final RepairSight sight;
    private final OwnAddress own;
    private final ProjectSettings settings;
    private final Clock clock;

    ApprovalLinkController(
            ApprovalLinks links, RepairSight sight, OwnAddress own, ProjectSettings settings, Clock clock) {
        this.links = links;
        this.sight = sight;
        this.own = own;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/repairs/{id}/approval-link")
    ApprovalLinkPage make(ProjectRef project, Actor actor, @PathVariable UUID id) {
        sight.require(project.id(), id, actor);
        String token = links.make(project.id(), id, actor.id(), clock.instant());
        return new ApprovalLinkPage(
                id, own.link("/o/" + project.code() + "/repair-approval/" + token), ApprovalLinks.LASTS.toDays());
    }

    @GetMapping("/o/{project}/repair-approval/{token}")
    @Open("the resident has the link and no account")
    ApprovalPage asked(ProjectRef project, @PathVariable String token) {
        ApprovalLinks.Link link = links.find(project.id(), token);
        State state = !link.waiting()
                ? State.ANSWERED
                : clock.instant().isBefore(link.expires()) ? State.ASKING : State.EXPIRED;
        return page(project, link, state, "");
    }

    @PostMapping("/o/{project}/repair-approval/{token}")
    @Open("the resident has the link and no account")
    ApprovalPage answer(
            ProjectRef project,
            @PathVariable String token,
            @RequestParam String good,
            @RequestParam(defaultValue = "") String words) {
        ApprovalLinks.Link link = links.find(project.id(), token);
        String kept = TypedText.first(words.strip(), LONGEST);
        boolean yes = good.equals("yes");
        if (!yes && TypedText.length(kept) < 2) {
            return page(project, link, State.ASKING, "repairs.link.why");
        }
        boolean counted = links.answer(project, token, yes, kept, clock.instant());
        return page(
                project,
                link,
                counted ? (yes ? State.THANKS : State.BACK) : link.waiting() ? State.EXPIRED : State.ANSWERED,
                "");
    }

    private ApprovalPage page(ProjectRef project, ApprovalLinks.Link link, State state, String error) {
        ProjectSettings.Phones phones = settings.phones(project.id());
        String phone = phones.hotline().isEmpty() ? phones.centre() : phones.hotline();
        return new ApprovalPage(project.name(), link.number(), link.title(), link.result(), state, phone, error);
    }
}
