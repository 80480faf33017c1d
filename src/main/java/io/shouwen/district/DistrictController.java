package io.shouwen.district;

import io.shouwen.district.view.DistrictsPage;
import io.shouwen.estate.ProjectSettings;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.staff.Qualification;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class DistrictController {

    private static final int LONGEST_REASON = 500;

    private final Districts districts;
    private final GiveQuarter giveQuarter;
    private final HandOverDistrict handOverDistrict;
    private final DistrictHandOvers handOvers;
    private final ProjectSettings settings;
    private final StaffDirectory staff;
    private final Qualification qualification;
    private final DailyCount count;
    private final Clock clock;

    DistrictController(
            Districts districts,
            GiveQuarter giveQuarter,
            HandOverDistrict handOverDistrict,
            DistrictHandOvers handOvers,
            ProjectSettings settings,
            StaffDirectory staff,
            Qualification qualification,
            DailyCount count,
            Clock clock) {
        this.districts = districts;
        this.giveQuarter = giveQuarter;
        this.handOverDistrict = handOverDistrict;
        this.handOvers = handOvers;
        this.settings = settings;
        this.staff = staff;
        this.qualification = qualification;
        this.count = count;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/districts")
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    DistrictsPage list(ProjectRef project, Actor actor) {
        count.now(project.id(), clock.instant());
        return page(project, actor, Form.EMPTY);
    }

    @PostMapping("/p/{project}/districts")
    Object open(ProjectRef project, Actor actor, @RequestParam(defaultValue = "") String name) {
        String wanted = name.strip();
        String wrong = wanted.isEmpty() ? "form.required" : TypedText.longer(wanted, 40) ? "form.too-long" : null;
        if (wrong == null && districts.nameTaken(project.id(), wanted)) {
            wrong = "district.name.taken";
        }
        if (wrong != null) {
            return page(
                    project, actor, new Form(Map.of("name", List.of(name)), Map.of("name", Form.Problem.of(wrong))));
        }
        districts.open(project.id(), wanted, clock.instant());
        return Redirect.to("districts");
    }

    /** A butler without the required education can be appointed only with a reason, which is recorded. */
    @PostMapping("/p/{project}/districts/{id}/butler")
    Object appoint(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID butler,
            @RequestParam(required = false) @Nullable UUID handOver,
            @RequestParam(defaultValue = "") String reason) {
        Instant now = clock.instant();
        StaffMember member =
                butler == null ? null : staff.byId(project.id(), butler).orElseThrow(NotFound::new);
        Optional<Qualification.Warning> warning = member == null
                ? Optional.empty()
                : qualification.warning(project.id(), member, LocalDate.ofInstant(now, project.zone()));
        if (warning.isPresent() && reason.isBlank()) {
            Qualification.Warning said = warning.get();
            return page(
                    project,
                    actor,
                    new Form(
                            Map.of("butler", List.of(butler + "")),
                            Map.of("reason-" + id, Form.Problem.of(said.messageKey(), said.name()))));
        }
        Optional<UUID> begun = handOverDistrict.appoint(
                project.id(), handOver == null ? Ids.next() : handOver, id, butler, shortened(reason), actor, now);
        if (warning.isPresent() && member != null) {
            qualification.filledAllTheSame(project.id(), member.id(), shortened(reason), now);
        }
        return Redirect.to(begun.map(HandOverDistrict::path).orElse("districts"));
    }

    @PostMapping("/p/{project}/districts/{id}/areas")
    ModelAndView add(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "/") String area,
            @RequestParam(required = false) @Nullable UUID request,
            RedirectAttributes left) {
        Optional<UUID> quarter = quarter(area);
        if (quarter.isPresent()) {
            UUID asked = request == null ? Ids.next() : request;
            boolean waits = giveQuarter.give(project.id(), asked, id, quarter.get(), actor, clock.instant());
            return Redirect.to("districts", left, waits ? "quarter.given.waits" : "quarter.given");
        }
        districts.lock(project.id());
        Districts.Named district = districts.get(project.id(), id);
        Assignment assignment = districts.assignment(project.id());
        Area wanted = Areas.of(area);
        if (id.equals(assignment.of(wanted))) {
            return Redirect.to("districts");
        }
        if (districts.overview(project.id()).unassigned().stream()
                .noneMatch(free -> free.value().equals(area))) {
            throw new NotFound();
        }
        districts.place(project.id(), id, List.of(wanted), clock.instant());
        handOverDistrict.published(project.id(), id, null, district.butler(), actor, List.of(wanted), clock.instant());
        return Redirect.to("districts");
    }

    private static Optional<UUID> quarter(String value) {
        try {
            return value.startsWith(DistrictsPage.QUARTER)
                    ? Optional.of(UUID.fromString(value.substring(DistrictsPage.QUARTER.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** Areas without a butler are removed directly; others need a hand-over. */
    @PostMapping("/p/{project}/districts/{id}/areas/removal")
    ModelAndView remove(ProjectRef project, @PathVariable UUID id, @RequestParam(defaultValue = "/") String area) {
        districts.lock(project.id());
        if (districts.get(project.id(), id).butler() != null) {
            throw new RuleBroken("4.1.1.1", "district.rule.hand-over-instead");
        }
        handOverDistrict.mustBeFree(project.id(), id, List.of(Areas.of(area)));
        districts.release(project.id(), id, Areas.of(area), clock.instant());
        return Redirect.to("districts");
    }

    private static String shortened(String reason) {
        String kept = reason.strip();
        return TypedText.first(kept, LONGEST_REASON);
    }

    private DistrictsPage page(ProjectRef project, Actor actor, Form form) {
        Districts.Overview all = districts.overview(project.id());
        return new DistrictsPage(
                all.districts(),
                staff.holders(project.id(), Role.BUTLER),
                all.unassigned(),
                all.housesWithout(),
                settings.householdLimit(project.id()),
                handOvers.open(project.id()),
                staff.answering(project.id()).orElse(null),
                actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN),
                form);
    }
}
