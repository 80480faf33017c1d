package io.shouwen.repairs.diagnosis;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.platform.web.Texts;
import io.shouwen.repairs.Repair;
import io.shouwen.repairs.RepairNews;
import io.shouwen.repairs.RepairPages;
import io.shouwen.repairs.RepairSight;
import io.shouwen.repairs.Repairs;
import io.shouwen.repairs.ShowRepair;
import io.shouwen.standard.guide.FaultGuide;
import io.shouwen.standard.guide.Symptom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Diagnosing a repair with the fault guide, and saying whether its part is under warranty. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class RepairDiagnosisController {

    private final RepairPages pages;
    private final RepairSight sight;
    private final Repairs repairs;
    private final RepairNews news;
    private final Diagnoses diagnoses;
    private final ShowRepair show;
    private final SubmittedOnce once;
    private final Clock clock;
    private final MessageSource messages;

    RepairDiagnosisController(
            RepairPages pages,
            RepairSight sight,
            Repairs repairs,
            RepairNews news,
            Diagnoses diagnoses,
            ShowRepair show,
            SubmittedOnce once,
            Clock clock,
            MessageSource messages) {
        this.pages = pages;
        this.sight = sight;
        this.repairs = repairs;
        this.news = news;
        this.diagnoses = diagnoses;
        this.show = show;
        this.once = once;
        this.clock = clock;
        this.messages = messages;
    }

    /** {@code outcome} is {@code symptom:number}, as the select of the form has it. */
    @PostMapping("/p/{project}/repairs/{id}/diagnosis")
    Object diagnose(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        Diagnosis diagnosis = fields.read("outcome", this::outcome, "form.malformed");
        if (diagnosis == null) {
            fields.problem("outcome", "form.required");
        }
        if (diagnosis == null || fields.wrong()) {
            return pages.page(project, actor, id, "diagnosis", fields.form());
        }
        once.run(project.id(), "diagnosis", id, typed, key -> {
            Repair repair = repairs.forMove(project.id(), id);
            diagnoses.insert(project.id(), key, id, diagnosis, actor, clock.instant());
            news.said(repair, "diagnosed", diagnosis);
            show.trade(project.id(), id, repair.stage(), clock.instant());
        });
        return Redirect.to("repairs/" + id, left, "repairs.done.diagnosed");
    }

    private Optional<Diagnosis> outcome(String typed) {
        String[] part = typed.split(":", 2);
        if (part.length < 2 || !part[1].matches("\\d{1,2}")) {
            return Optional.empty();
        }
        Symptom symptom = FaultGuide.all(new Texts(messages, Texts.CHINESE)).stream()
                .filter(each -> each.key().equals(part[0]))
                .findFirst()
                .orElse(null);
        return Diagnosis.of(symptom, Integer.parseInt(part[1]));
    }

    @PostMapping("/p/{project}/repairs/{id}/warranty")
    Object warranty(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        WarrantyPart part = fields.required("part", WarrantyPart.class);
        LocalDate day = fields.day("handedOver");
        Instant now = clock.instant();
        if (day == null) {
            fields.problem("handedOver", "form.required");
        } else if (day.isAfter(LocalDate.ofInstant(now, project.zone()))) {
            fields.problem("handedOver", "repairs.warranty.future");
        }
        if (day == null || fields.wrong()) {
            return pages.page(project, actor, id, "warranty", fields.form());
        }
        once.run(project.id(), "warranty", id, typed, key -> {
            Repair repair = repairs.forMove(project.id(), id);
            diagnoses.warranty(project.id(), id, part, day, actor, now);
            news.said(repair, "warranty", part);
        });
        return Redirect.to("repairs/" + id, left, "repairs.done.warranty");
    }
}
