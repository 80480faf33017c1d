package io.shouwen.custody.key;

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

/** Shows the telephone number of the owner who gave the last mandate of a key; the audit log says who looked. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
class KeyPhoneController {

    private final JdbcClient jdbc;
    private final Audit audit;

    KeyPhoneController(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @PostMapping("/p/{project}/keys/{id}/shown-phone")
    StepPhone show(ProjectRef project, @PathVariable UUID id) {
        String number = jdbc.sql("""
                select owner_phone from custody.key_mandate
                where project_id = ? and key_id = ? and owner_phone <> '' order by given_at desc, id desc limit 1""")
                .params(project.id(), id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        audit.record(project.id(), "opened-number", "key", id, null, null);
        return new StepPhone(number);
    }
}
