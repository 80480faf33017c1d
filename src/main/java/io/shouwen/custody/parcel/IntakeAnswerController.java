package io.shouwen.custody.parcel;

import io.shouwen.custody.CourierCalls;
import io.shouwen.custody.parcel.view.AddresseeChoices.Choice;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The answers of an intake, one after the other. */
@Controller
@Transactional
@ParcelRoles.MayTakeIn
@Clause({"3.4.1", "3.4.2", "3.4.6"})
class IntakeAnswerController {

    private final AnswerIntake answers;
    private final IntakeQueries queries;
    private final Parcels parcels;
    private final AddresseeSearch addressees;
    private final Clock clock;

    IntakeAnswerController(
            AnswerIntake answers, IntakeQueries queries, Parcels parcels, AddresseeSearch addressees, Clock clock) {
        this.answers = answers;
        this.queries = queries;
        this.parcels = parcels;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** The chosen resident; or what was typed, if it fits exactly one; or somebody who does not live here. */
    @PostMapping("/p/{project}/parcels/intake/{parcel}/addressee")
    Object address(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID parcel,
            @RequestParam MultiValueMap<String, String> typed) {
        Fields fields = new Fields(typed);
        UUID chosen = fields.optionalId("resident");
        if (fields.ticked("nobody")) {
            String name = fields.required("name", 60);
            PhoneNumber phone = fields.read("phone", PhoneNumber::parse, "custody.parcel.no-phone");
            if (fields.wrong()) {
                return page(project, actor, parcel, List.of(), fields.form());
            }
            answers.unknown(project.id(), parcel, name, phone == null ? "" : phone.digits(), actor);
            return here(parcel);
        }
        List<Choice> found = chosen != null ? List.of() : addressees.find(project.id(), fields.required("q", 60));
        if (chosen == null && found.size() != 1) {
            if (!fields.wrong()) {
                fields.problem("q", found.isEmpty() ? "custody.parcel.nobody-found" : "custody.parcel.several-found");
            }
            return page(project, actor, parcel, found, fields.form());
        }
        answers.address(
                project.id(), parcel, chosen != null ? chosen : found.getFirst().resident(), actor);
        return here(parcel);
    }

    @PostMapping("/p/{project}/parcels/intake/{parcel}/answers")
    Object answer(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID parcel,
            @RequestParam MultiValueMap<String, String> typed) {
        Fields fields = new Fields(typed);
        IntakeQuestion question = fields.required("question", IntakeQuestion.class);
        boolean yes = fields.required("answer", 3).equals("yes");
        Instant now = clock.instant();
        if (question != IntakeQuestion.AGREES) {
            if (fields.wrong()) {
                return page(project, actor, parcel, List.of(), fields.form());
            }
            answers.answer(project.id(), parcel, question, yes, actor);
            return here(parcel);
        }
        Parcel.Call call = call(project, parcel, fields, now);
        if (call == null || fields.wrong()) {
            return page(project, actor, parcel, List.of(), fields.form());
        }
        answers.called(project.id(), parcel, call, yes, actor, now);
        return here(parcel);
    }

    @PostMapping("/p/{project}/parcels/intake/{parcel}/holder")
    ModelAndView takeOver(ProjectRef project, Actor actor, @PathVariable UUID parcel) {
        answers.takeOver(project.id(), parcel, actor);
        return here(parcel);
    }

    @PostMapping("/p/{project}/parcels/intake/{parcel}/drop")
    ModelAndView drop(ProjectRef project, Actor actor, @PathVariable UUID parcel) {
        answers.drop(project.id(), parcel, actor, clock.instant());
        return Redirect.to("parcels/intake");
    }

    /** The telephone system's call if it reports one, else the time typed; null, with an error, if that is none. */
    private Parcel.@Nullable Call call(ProjectRef project, UUID id, Fields fields, Instant now) {
        Parcel parcel = parcels.byId(project.id(), id).orElseThrow(NotFound::new);
        Optional<CourierCalls.Call> reported = queries.lately(project.id(), parcel, now);
        if (reported.isPresent()) {
            return new Parcel.Call(reported.get().at(), reported.get().id());
        }
        LocalTime time = fields.requiredTime("at");
        Instant at = LocalDate.ofInstant(now, project.zone())
                .atTime(time)
                .atZone(project.zone())
                .toInstant();
        if (at.isAfter(now)) {
            fields.problem("at", "custody.parcel.call-later");
        }
        return fields.wrong() ? null : new Parcel.Call(at, null);
    }

    private Object page(ProjectRef project, Actor actor, UUID parcel, List<Choice> found, Form form) {
        return queries.page(project, actor, parcel, found, clock.instant(), form);
    }

    private static ModelAndView here(UUID parcel) {
        return Redirect.to("parcels/intake/" + parcel);
    }
}
