package io.shouwen.repairs;

import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a repair: accepted by signature or inspection, refused, or closed by a superior. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.CONTRACTOR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class RepairEndController {

    private final RepairPages pages;
    private final RepairSight sight;
    private final EndRepair end;
    private final Repairs repairs;
    private final FileStore files;
    private final SubmittedOnce once;
    private final Clock clock;

    RepairEndController(
            RepairPages pages,
            RepairSight sight,
            EndRepair end,
            Repairs repairs,
            FileStore files,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.sight = sight;
        this.end = end;
        this.repairs = repairs;
        this.files = files;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/repairs/{id}/approval")
    Object approve(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "drawing", takes = Takes.DRAWING) Upload drawing,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        boolean inspected = fields.ticked("inspected");
        String name = inspected ? "" : fields.required("name", 60);
        String words = inspected ? fields.required("words", 2, 500) : fields.text("words", 500);
        drawing.tell(fields::problem);
        Prepared drawn = drawing.one();
        if (drawn == null && !inspected) {
            fields.problem("drawing", "file.nothing-drawn");
        }
        if (fields.wrong()) {
            typed.remove("drawing");
            return pages.page(project, actor, id, inspected ? "inspection" : "approval", fields.form());
        }
        Instant now = clock.instant();
        once.run(
                project.id(),
                "approval",
                id,
                typed,
                key -> end.approve(
                        project,
                        id,
                        actor,
                        key,
                        name,
                        drawn == null ? null : files.keep(project.id(), drawn).id(),
                        words,
                        now,
                        now));
        return Redirect.to("repairs/" + id, left, "repairs.done.approved");
    }

    @PostMapping("/p/{project}/repairs/{id}/rejection")
    Object refuse(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "rejection", fields.form());
        }
        Instant now = clock.instant();
        once.run(project.id(), "rejection", id, typed, key -> end.refuse(project, id, actor, key, reason, now, now));
        return Redirect.to("repairs/" + id, left, "repairs.done.refused");
    }

    @PostMapping("/p/{project}/repairs/{id}/closure")
    @Allowed({Role.SUPERVISOR, Role.MANAGER})
    Object close(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "closure", fields.form());
        }
        once.run(
                project.id(), "closure", id, typed, key -> end.close(project, id, actor, key, reason, clock.instant()));
        return Redirect.to("repairs/" + id, left, "repairs.done.closed");
    }

    /** Own part or common part, before anybody is sent; what is own is signed by the resident. */
    @PostMapping("/p/{project}/repairs/{id}/part")
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
    Object part(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        boolean common = new Fields(typed).value("part").equals("COMMON");
        Repair repair = repairs.forMove(project.id(), id);
        if (repair.last().seq() > 1 && common && repair.signature()) {
            throw Repair.no("signature-stays");
        }
        repairs.part(project.id(), id, common, !common);
        return Redirect.to("repairs/" + id, left, "repairs.done.part");
    }
}
