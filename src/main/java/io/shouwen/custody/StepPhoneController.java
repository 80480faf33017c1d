package io.shouwen.custody;

import io.shouwen.custody.view.StepPhone;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows the telephone number of whoever took or brought a thing; the audit log says who looked. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
class StepPhoneController {

    private final ChainQueries chains;
    private final Audit audit;

    StepPhoneController(ChainQueries chains, Audit audit) {
        this.chains = chains;
        this.audit = audit;
    }

    @PostMapping("/p/{project}/custody-steps/{step}/phone")
    StepPhone show(ProjectRef project, @PathVariable UUID step) {
        String number = chains.phone(project.id(), step);
        audit.record(project.id(), "opened-number", "custody-step", step, null, null);
        return new StepPhone(number);
    }
}
