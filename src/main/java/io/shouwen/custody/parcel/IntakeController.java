package io.shouwen.custody.parcel;

import io.shouwen.custody.parcel.view.AddresseeChoices;
import io.shouwen.custody.parcel.view.IntakePage;
import io.shouwen.custody.parcel.view.IntakesPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Intakes: where they begin, and the page of one. */
@Controller
@Transactional
@ParcelRoles.MaySee
@Clause("3.4.2")
class IntakeController {

    private final IntakeQueries queries;
    private final Parcels parcels;
    private final BeginIntake beginIntake;
    private final Announcements announcements;
    private final AddresseeSearch addressees;
    private final Clock clock;

    IntakeController(
            IntakeQueries queries,
            Parcels parcels,
            BeginIntake beginIntake,
            Announcements announcements,
            AddresseeSearch addressees,
            Clock clock) {
        this.queries = queries;
        this.parcels = parcels;
        this.beginIntake = beginIntake;
        this.announcements = announcements;
        this.addressees = addressees;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/parcels/intake")
    IntakesPage intakes(ProjectRef project, Actor actor) {
        return page(project, actor, Form.EMPTY);
    }

    /** The first scan; the same parcel again leads to the intake it has already. */
    @PostMapping("/p/{project}/parcels/intake")
    @ParcelRoles.MayTakeIn
    Object scan(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        String code = fields.required("code", 200);
        Optional<TrackingNumber> tracking = TrackingNumber.parse(code);
        if (tracking.isEmpty() && !code.isEmpty()) {
            fields.problem("code", "custody.parcel.no-tracking", TypedText.first(code, 40));
        }
        if (tracking.isEmpty() || fields.wrong()) {
            return page(project, actor, fields.form());
        }
        FirstScan scanned = beginIntake.scan(project.id(), tracking.get(), null, actor, clock.instant());
        String path = "parcels/intake/" + scanned.parcel();
        return switch (scanned) {
            case FirstScan.Fresh fresh -> Redirect.to(path);
            case FirstScan.Again again -> Redirect.to(path, flash, "custody.parcel.scanned-again");
            case FirstScan.Held held -> Redirect.to(path);
            case FirstScan.Inside inside -> Redirect.to(path, flash, "custody.parcel.inside-already");
        };
    }

    @GetMapping("/p/{project}/parcels/intake/{parcel}")
    IntakePage intake(ProjectRef project, Actor actor, @PathVariable UUID parcel) {
        return queries.page(project, actor, parcel, List.of(), clock.instant(), Form.EMPTY);
    }

    /** Residents as they are typed. */
    @GetMapping("/p/{project}/parcels/intake/{parcel}/people")
    @ParcelRoles.MayTakeIn
    AddresseeChoices people(ProjectRef project, @PathVariable UUID parcel, @RequestParam(defaultValue = "") String q) {
        UUID id = parcels.byId(project.id(), parcel).orElseThrow(NotFound::new).id();
        return new AddresseeChoices(id, q.strip(), addressees.find(project.id(), q));
    }

    private IntakesPage page(ProjectRef project, Actor actor, Form form) {
        int announced = announcements.waiting(project.id()).size();
        return queries.intakes(project, actor, announced, clock.instant(), form);
    }
}
