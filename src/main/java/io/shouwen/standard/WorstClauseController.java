package io.shouwen.standard;

import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.standard.view.WorstClausesCard;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** This month's worst clauses, loaded into Today after the page is shown. */
@Controller
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class WorstClauseController {

    private static final int SHOWN = 5;

    private final WorstClauses clauses;
    private final Clock clock;

    WorstClauseController(WorstClauses clauses, Clock clock) {
        this.clauses = clauses;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/standard/worst-clauses")
    WorstClausesCard worst(ProjectRef project) {
        return clauses.of(project.id(), Period.thisMonth(project.zone(), clock.instant()), SHOWN);
    }
}
