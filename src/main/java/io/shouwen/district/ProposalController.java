package io.shouwen.district;

import io.shouwen.district.view.ProposalPage;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows and accepts the proposal that balances the districts. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class ProposalController {

    private static final String NAME = "name.";

    private final Proposals proposals;
    private final AcceptProposal acceptProposal;
    private final Clock clock;

    ProposalController(Proposals proposals, AcceptProposal acceptProposal, Clock clock) {
        this.proposals = proposals;
        this.acceptProposal = acceptProposal;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/districts/proposal")
    ProposalPage proposal(ProjectRef project, @RequestParam(defaultValue = "") String aim) {
        return proposals.page(project.id(), aim.equals("even"));
    }

    @PostMapping("/p/{project}/districts/proposal")
    ModelAndView accept(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam String basis,
            @RequestParam String plan,
            @RequestParam Map<String, String> typed,
            RedirectAttributes left) {
        acceptProposal.accept(project.id(), id, basis, plan, names(typed), actor, clock.instant());
        return Redirect.to("districts", left, "district.proposal.accepted");
    }

    private static Map<String, String> names(Map<String, String> typed) {
        Map<String, String> found = new HashMap<>();
        typed.forEach((field, value) -> {
            if (field.startsWith(NAME)) {
                found.put(field.substring(NAME.length()), value);
            }
        });
        return found;
    }
}
