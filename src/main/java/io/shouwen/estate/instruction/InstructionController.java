package io.shouwen.estate.instruction;

import io.shouwen.estate.EstateRoles;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.instruction.view.InstructionsPage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The standing instructions of a house. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class InstructionController {

    private static final int REASON = 200;

    private final Houses houses;
    private final StandingInstructions instructions;
    private final RecordInstruction recordInstruction;
    private final Receipts receipts;
    private final Clock clock;

    InstructionController(
            Houses houses,
            StandingInstructions instructions,
            RecordInstruction recordInstruction,
            Receipts receipts,
            Clock clock) {
        this.houses = houses;
        this.instructions = instructions;
        this.recordInstruction = recordInstruction;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/houses/{house}/instructions")
    @Transactional(readOnly = true)
    @EstateRoles.MaySee
    InstructionsPage list(ProjectRef project, Actor actor, @PathVariable UUID house) {
        return page(project, actor, house, Ids.next(), Form.EMPTY, null);
    }

    @PostMapping("/p/{project}/houses/{house}/instructions")
    Object record(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID house,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        if (houses.byId(project.id(), house).isEmpty()) {
            throw new NotFound();
        }
        Fields fields = new Fields(typed);
        UUID id = fields.requiredId("id");
        Instant now = clock.instant();
        LocalDate today = now.atZone(project.zone()).toLocalDate();
        InstructionDraft draft = InstructionDraft.of(fields, today);
        if (draft == null) {
            return page(project, actor, house, id, fields.form(), null);
        }
        String path = path(house);
        receipts.once(project.id(), id, List.of(house, draft), () -> {
            recordInstruction.record(project, id, house, draft, actor, now);
            return path;
        });
        return Redirect.to(path, left, "estate.instruction.recorded");
    }

    @PostMapping("/p/{project}/houses/{house}/instructions/{instruction}/withdrawal")
    Object withdraw(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID house,
            @PathVariable UUID instruction,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, REASON);
        if (fields.wrong()) {
            return page(project, actor, house, Ids.next(), fields.form(), instruction);
        }
        boolean first = recordInstruction.withdraw(project, house, instruction, reason, actor, clock.instant());
        return Redirect.to(
                path(house), left, first ? "estate.instruction.withdrawn" : "estate.instruction.withdrawn-already");
    }

    private static String path(UUID house) {
        return "houses/" + house + "/instructions";
    }

    private InstructionsPage page(
            ProjectRef project, Actor actor, UUID houseId, UUID id, Form form, @Nullable UUID wrong) {
        HouseRef house = houses.byId(project.id(), houseId).orElseThrow(NotFound::new);
        return new InstructionsPage(
                house,
                instructions.all(project.id(), houseId),
                clock.instant().atZone(project.zone()).toLocalDate(),
                id,
                form,
                wrong,
                EstateRoles.mayEdit(actor) || actor.is(Role.CONTROL));
    }
}
