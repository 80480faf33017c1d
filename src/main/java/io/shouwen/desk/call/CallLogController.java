package io.shouwen.desk.call;

import io.shouwen.desk.call.view.CallLine;
import io.shouwen.desk.call.view.CallLogPage;
import io.shouwen.desk.call.view.CallPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import io.shouwen.tickets.Kinds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The call log and its export. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("3.1.5")
class CallLogController {

    /** Whether the person may open the pages of calls; the same roles as above. */
    static boolean opens(Actor actor) {
        return actor.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN);
    }

    private final Audit audit;
    private final CallQueries queries;
    private final MessageSource messages;
    private final Kinds kinds;
    private final Lists lists;

    CallLogController(CallQueries queries, MessageSource messages, Audit audit, Kinds kinds, Lists lists) {
        this.lists = lists;
        this.kinds = kinds;
        this.audit = audit;
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping("/p/{project}/calls")
    CallLogPage log(ProjectRef project, @RequestParam Map<String, String> address) {
        CallFilter filter = CallFilter.of(address);
        ListPlace place = CallQueries.place(filter, address);
        return new CallLogPage(filter, place, kinds.raised(), queries.page(project, filter, place));
    }

    @GetMapping("/p/{project}/calls/export")
    @Transactional
    ResponseEntity<byte[]> export(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        CallFilter filter = CallFilter.of(address);
        List<CallLine> lines = queries.log(project, filter, CallQueries.place(filter, address), CallSheet.MOST_LINES);
        audit.record(
                project.id(),
                "calls-exported",
                "project",
                project.id(),
                null,
                Map.of(
                        "calls",
                        lines.size(),
                        "from",
                        address.getOrDefault("from", ""),
                        "to",
                        address.getOrDefault("to", "")));
        return CallSheet.of(lines, project, new Texts(messages, locale));
    }

    @GetMapping("/p/{project}/calls/{call}")
    CallPage call(ProjectRef project, Actor actor, @PathVariable UUID call) {
        lists.beside(project, actor, call);
        return new CallPage(queries.line(project.id(), call), queries.told(project.id(), call));
    }
}
