package io.shouwen.tickets.intake;

import io.shouwen.estate.Houses;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.tickets.Kinds;
import io.shouwen.tickets.intake.view.NewTicketPage;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for a new ticket. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class NewTicketController {

    private final TakeInTicket taking;
    private final Kinds kinds;
    private final Houses houses;
    private final Residents residents;
    private final Clock clock;

    NewTicketController(TakeInTicket taking, Kinds kinds, Houses houses, Residents residents, Clock clock) {
        this.taking = taking;
        this.kinds = kinds;
        this.houses = houses;
        this.residents = residents;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/tickets/new")
    NewTicketPage form(
            ProjectRef project,
            @RequestParam Map<String, String> address,
            @RequestParam @Nullable UUID houseId,
            @RequestParam @Nullable UUID residentId) {
        Map<String, String> values = new HashMap<>(address);
        if (houseId != null) {
            houses.byId(project.id(), houseId).ifPresent(house -> values.put("houseLabel", house.label()));
        }
        if (residentId != null) {
            residents.byId(project.id(), residentId).ifPresent(resident -> fill(values, resident));
        }
        return new NewTicketPage(Ids.next(), kinds.raised(), Form.of(values));
    }

    @PostMapping("/p/{project}/tickets")
    Object open(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        UUID id = fields.requiredId("id");
        UUID opened = taking.take(project, actor, id, typed, fields, clock.instant());
        return opened == null
                ? new NewTicketPage(id.equals(Ids.GROUP) ? Ids.next() : id, kinds.raised(), fields.form())
                : Redirect.to("tickets/" + opened, left, "tickets.done.opened");
    }

    private static void fill(Map<String, String> values, ResidentRef resident) {
        values.putIfAbsent("houseId", resident.house().id().toString());
        values.putIfAbsent("houseLabel", resident.house().label());
        values.put("contactName", resident.addressed());
    }
}
