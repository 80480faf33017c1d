package io.shouwen.standard;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.view.MeasurePage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A measure with its trend and the records behind the figure. */
@Controller
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class MeasureController {

    private final Audit audit;
    private final Measures measures;
    private final Catalogue catalogue;
    private final Compliance compliance;
    private final MessageSource messages;
    private final Clock clock;

    MeasureController(
            Measures measures,
            Catalogue catalogue,
            Compliance compliance,
            MessageSource messages,
            Clock clock,
            Audit audit) {
        this.audit = audit;
        this.measures = measures;
        this.catalogue = catalogue;
        this.compliance = compliance;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/standard/measures/{key}")
    MeasurePage evidence(
            ProjectRef project,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String side,
            @RequestParam @Nullable String after) {
        Measure measure = measures.find(key).orElseThrow(NotFound::new);
        Period asked = Period.asked(period, project.zone(), clock.instant());
        Side which = Side.parse(side);
        return new MeasurePage(
                measures.clauses(measure).stream()
                        .flatMap(clause -> catalogue.find(clause).stream())
                        .toList(),
                which,
                after == null,
                asked.ahead() ? new Cursor<>(List.of(), null) : measure.records(project.id(), asked, which, after),
                compliance.course(measure, project.id(), asked));
    }

    @GetMapping("/p/{project}/standard/measures/{key}/export")
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    ResponseEntity<byte[]> export(
            ProjectRef project,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String side,
            Locale locale) {
        Measure measure = measures.find(key).orElseThrow(NotFound::new);
        Period asked = Period.asked(period, project.zone(), clock.instant());
        List<Evidence> lines = new ArrayList<>();
        if (!asked.ahead()) {
            measure.each(project.id(), asked, Side.parse(side), Sheets.MOST_LINES, lines::add);
        }
        audit.record(
                project.id(),
                "measure-exported",
                "project",
                project.id(),
                null,
                Map.of("measure", key, "records", lines.size()));
        return Sheets.evidence(measure, asked, lines, project, new Texts(messages, locale));
    }
}
