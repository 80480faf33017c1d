package io.shouwen.tickets.handover;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.tickets.handover.view.BatchReceivers;
import io.shouwen.tickets.list.TicketListQueries;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands several tickets of a list over at once. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class HandOverBatchController {

    private static final int MOST_AT_ONCE = 100;

    private final HandOverTicket handingOver;
    private final TicketListQueries list;
    private final Receivers receivers;
    private final Clock clock;

    HandOverBatchController(HandOverTicket handingOver, TicketListQueries list, Receivers receivers, Clock clock) {
        this.handingOver = handingOver;
        this.list = list;
        this.receivers = receivers;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/tickets/hand-overs")
    Object handOver(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam Map<String, String> address,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        UUID to = fields.requiredId("receiver");
        String reason = fields.text("reason", 500);
        List<String> chosen = typed.getOrDefault("ticket", List.of());
        if (chosen.isEmpty() || chosen.size() > MOST_AT_ONCE) {
            fields.problem("ticket", "tickets.form.none-chosen", MOST_AT_ONCE);
        }
        if (fields.wrong()) {
            return list.page(project, actor, address, fields.form(), clock.instant());
        }
        int refused = 0;
        for (UUID id : ids(chosen)) {
            try {
                handingOver.offer(project.id(), id, actor, to, reason, clock.instant());
            } catch (RuleBroken notThisOne) {
                refused++;
            }
        }
        return Redirect.to(
                list.place(address).address(),
                left,
                refused == 0 ? "tickets.done.all-offered" : "tickets.done.some-offered");
    }

    /** Loaded when the first ticket is selected. */
    @GetMapping("/p/{project}/tickets/hand-overs/receivers")
    BatchReceivers receivers(ProjectRef project) {
        return new BatchReceivers(receivers.choices(project.id(), null, clock.instant()), Form.EMPTY);
    }

    /** In a fixed order, to avoid a deadlock of two batches. */
    private static List<UUID> ids(List<String> chosen) {
        try {
            return chosen.stream().map(UUID::fromString).distinct().sorted().toList();
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
