package io.shouwen.desk.visitor;

import io.shouwen.desk.LogFilter;
import io.shouwen.desk.visitor.view.VisitLine;
import io.shouwen.desk.visitor.view.VisitLogPage;
import io.shouwen.desk.visitor.view.VisitPage;
import io.shouwen.desk.visitor.view.VisitRegisterPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The visitors' log, its export, and the day's register as on paper. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("3.2.2")
class VisitLogController {

    /** Whether the person may open the pages of visits; the same roles as above. */
    static boolean opens(Actor actor) {
        return actor.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN);
    }

    private final VisitQueries queries;
    private final VisitRegister register;
    private final MessageSource messages;
    private final Lists lists;
    private final Audit audit;
    private final Clock clock;

    VisitLogController(
            VisitQueries queries,
            VisitRegister register,
            MessageSource messages,
            Lists lists,
            Audit audit,
            Clock clock) {
        this.queries = queries;
        this.register = register;
        this.messages = messages;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/visits")
    VisitLogPage log(ProjectRef project, @RequestParam Map<String, String> address) {
        LogFilter filter = VisitQueries.filter(address);
        ListPlace place = VisitQueries.place(filter, address);
        return new VisitLogPage(filter, place, queries.page(project, filter, place));
    }

    @GetMapping("/p/{project}/visits/export")
    @Transactional
    ResponseEntity<byte[]> export(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        LogFilter filter = VisitQueries.filter(address);
        List<VisitLine> lines =
                queries.log(project, filter, VisitQueries.place(filter, address), VisitSheet.MOST_LINES);
        audit.record(project.id(), "visits-exported", "project", project.id(), null, Map.of("visits", lines.size()));
        return VisitSheet.of(lines, project, new Texts(messages, locale), clock.instant());
    }

    @GetMapping("/p/{project}/visits/{visit}")
    VisitPage visit(ProjectRef project, Actor actor, @PathVariable UUID visit) {
        lists.beside(project, actor, visit);
        return new VisitPage(
                queries.line(project.id(), visit), actor.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER));
    }

    @GetMapping("/p/{project}/visits/register")
    VisitRegisterPage register(ProjectRef project, @RequestParam @Nullable String day, Locale locale) {
        return new VisitRegisterPage(register.of(project, asked(project, day), new Texts(messages, locale)));
    }

    @GetMapping("/p/{project}/visits/register/pdf")
    @Transactional
    ResponseEntity<byte[]> pdf(ProjectRef project, @RequestParam @Nullable String day, Locale locale) {
        LocalDate asked = asked(project, day);
        audit.record(project.id(), "visits-exported", "project", project.id(), null, Map.of("day", asked, "as", "pdf"));
        return register.pdf(project, asked, new Texts(messages, locale));
    }

    private LocalDate asked(ProjectRef project, @Nullable String day) {
        LocalDate asked = Address.day(day);
        return asked == null ? clock.instant().atZone(project.zone()).toLocalDate() : asked;
    }
}
