package io.shouwen.conduct.integrity;

import io.shouwen.conduct.integrity.view.IntegrityListPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Key;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The reports of all projects, for the group's quality. The address lies in a project as every page of quality does; what
 * is shown does not depend on it.
 */
@Controller
@Transactional
@Allowed(Role.QUALITY)
@Clause("2.4.6")
class IntegrityListController {

    private final HandleIntegrityReport handle;
    private final IntegrityQueries queries;

    IntegrityListController(HandleIntegrityReport handle, IntegrityQueries queries) {
        this.handle = handle;
        this.queries = queries;
    }

    @GetMapping("/p/{project}/integrity/reports")
    IntegrityListPage list(
            ProjectRef project,
            Actor actor,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "") String after) {
        boolean open = !show.equals("all");
        return new IntegrityListPage(open, handle.look(actor, () -> queries.page(open, Key.parse(after))));
    }
}
