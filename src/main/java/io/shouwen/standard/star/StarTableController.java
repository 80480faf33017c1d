package io.shouwen.standard.star;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.star.view.StarLevelsPage;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** What the levels ask, to be read and compared in a project. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class StarTableController {

    private final StarPages pages;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    StarTableController(StarPages pages, Audit audit, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/star/levels")
    StarLevelsPage levels(ProjectRef project) {
        return pages.levels(false, Form.EMPTY, clock.instant());
    }

    @GetMapping("/p/{project}/star/levels/export")
    ResponseEntity<byte[]> export(ProjectRef project, Locale locale) {
        audit.record(project.id(), "exported", "star-level", project.id(), null, null);
        return StarSheets.levels(levels(project), project.zone(), new Texts(messages, locale));
    }
}
