package io.shouwen.custody.item;

import io.shouwen.custody.view.StepPhone;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows the telephone number of the owner of a kept item; the audit log says who looked. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
class ItemPhoneController {

    private final JdbcClient jdbc;
    private final Audit audit;

    ItemPhoneController(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @PostMapping("/p/{project}/items/{id}/shown-phone")
    StepPhone show(ProjectRef project, @PathVariable UUID id) {
        String number = jdbc.sql("""
                select owner_phone from custody.item where project_id = ? and id = ? and owner_phone <> ''""")
                .params(project.id(), id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        audit.record(project.id(), "opened-number", "item", id, null, null);
        return new StepPhone(number);
    }
}
