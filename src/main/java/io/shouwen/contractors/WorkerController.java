package io.shouwen.contractors;

import io.shouwen.contractors.view.NewWorkerPage;
import io.shouwen.contractors.view.WorkerPage;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.standard.guide.Trade;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of a company. */
@Controller
@Transactional
@ContractorRoles.MayEdit
class WorkerController {

    private final WorkerPages pages;
    private final EmployWorker employ;
    private final Clock clock;

    WorkerController(WorkerPages pages, EmployWorker employ, Clock clock) {
        this.pages = pages;
        this.employ = employ;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/contractors/{id}/workers/new")
    NewWorkerPage form(ProjectRef project, @PathVariable UUID id) {
        Company company = pages.company(project, id);
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        company.trades().forEach(trade -> typed.add("trades", trade.name()));
        return new NewWorkerPage(id, company.name(), Form.of(typed, Map.of()));
    }

    @PostMapping("/p/{project}/contractors/{id}/workers")
    Object add(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Company company = pages.company(project, id);
        Fields fields = new Fields(typed);
        Worker worker = Worker.of(fields);
        Optional<UUID> added =
                worker == null ? Optional.empty() : employ.add(project, id, worker, actor, clock.instant());
        if (worker != null && added.isEmpty()) {
            fields.problem("phone", "contractors.wrong.phone-taken");
        }
        return added.isEmpty()
                ? new NewWorkerPage(id, company.name(), fields.form())
                : Redirect.to(WorkerPages.path(id, added.get()), flash, "contractors.saved");
    }

    @GetMapping("/p/{project}/contractors/{id}/workers/{worker}")
    WorkerPage page(ProjectRef project, @PathVariable UUID id, @PathVariable UUID worker) {
        return pages.page(project, pages.worker(project, id, worker));
    }

    @PostMapping("/p/{project}/contractors/{id}/workers/{worker}")
    Object change(
            ProjectRef project,
            @PathVariable UUID id,
            @PathVariable UUID worker,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Workers.Saved before = pages.worker(project, id, worker);
        Fields fields = new Fields(typed);
        String name = fields.required("name", 40);
        List<Trade> trades = Company.trades(fields);
        Worker wanted = new Worker(name, before.worker().phone(), trades);
        if (!fields.wrong() && !employ.change(project, before, wanted, fields.version())) {
            Conflict.show(fields, shown(wanted), shown(before.worker()), before.version());
        }
        return fields.wrong()
                ? pages.page(project, before, fields.form(), Form.EMPTY)
                : Redirect.to(WorkerPages.path(id, worker), flash, "contractors.saved");
    }

    private static Map<String, String> shown(Worker worker) {
        return Map.of(
                "name",
                worker.name(),
                "trades",
                worker.trades().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }
}
