package io.shouwen.staff;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import io.shouwen.standard.guide.Trade;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The trades of a member of staff; set on the page of the staff file. */
@Controller
@Transactional
@Allowed({Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class SkillController {

    private final StaffDirectory staff;
    private final Skills skills;
    private final Clock clock;

    SkillController(StaffDirectory staff, Skills skills, Clock clock) {
        this.staff = staff;
        this.skills = skills;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/staff/{id}/trades")
    ModelAndView set(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> trades,
            RedirectAttributes flash) {
        StaffMember member = staff.working(project.id(), id)
                .filter(each -> StaffFileContents.maySee(actor, each))
                .orElseThrow(NotFound::new);
        Set<Trade> wanted = Arrays.stream(Trade.values())
                .filter(trade -> trades.contains(trade.name()))
                .collect(Collectors.toSet());
        skills.set(project.id(), member.id(), wanted, actor, clock.instant());
        return Redirect.to("staff/" + id, flash, "staff.saved");
    }
}
