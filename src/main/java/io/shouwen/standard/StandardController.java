package io.shouwen.standard;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.view.ClausePage;
import io.shouwen.standard.view.ClauseText;
import io.shouwen.standard.view.CompliancePage;
import io.shouwen.standard.view.Show;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The live compliance view. All figures of a page come from one snapshot (repeatable read). */
@Controller
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class StandardController {

    private final Audit audit;
    private final Catalogue catalogue;
    private final Compliance compliance;
    private final MessageSource messages;
    private final Clock clock;

    StandardController(Catalogue catalogue, Compliance compliance, MessageSource messages, Clock clock, Audit audit) {
        this.audit = audit;
        this.catalogue = catalogue;
        this.compliance = compliance;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/standard")
    CompliancePage compliance(
            ProjectRef project,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String show) {
        Period asked = Period.asked(period, project.zone(), clock.instant());
        return new CompliancePage(asked, Show.parse(show), compliance.groups(project.id(), asked));
    }

    @GetMapping("/p/{project}/standard/export")
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    ResponseEntity<byte[]> export(
            ProjectRef project,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String show,
            Locale locale) {
        CompliancePage page = compliance(project, period, show);
        audit.record(project.id(), "standard-exported", "project", project.id(), null, Map.of("period", period));
        return Sheets.compliance(page, project, new Texts(messages, locale));
    }

    @GetMapping("/p/{project}/standard/clauses/{clause}")
    ClausePage clause(ProjectRef project, @PathVariable String clause, @RequestParam(defaultValue = "") String period) {
        ClauseText text = catalogue.find(clause).orElseThrow(NotFound::new);
        Period asked = Period.asked(period, project.zone(), clock.instant());
        List<ClauseText> all = catalogue.clauses().toList();
        int place = all.indexOf(text);
        return new ClausePage(
                catalogue.chapterOf(text),
                catalogue.sectionOf(text),
                compliance.line(text, project.id(), asked),
                asked,
                place == 0 ? null : all.get(place - 1),
                place == all.size() - 1 ? null : all.get(place + 1));
    }
}
