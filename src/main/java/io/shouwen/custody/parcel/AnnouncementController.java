package io.shouwen.custody.parcel;

import io.shouwen.custody.parcel.view.AnnouncementsPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parcels residents told of in advance; at the desk one is entered for a resident who calls. */
@Controller
@Transactional
@ParcelRoles.MayTakeIn
@Clause("3.4.2")
class AnnouncementController {

    private final Announcements announcements;
    private final AnnounceParcel announceParcel;
    private final Clock clock;

    AnnouncementController(Announcements announcements, AnnounceParcel announceParcel, Clock clock) {
        this.announcements = announcements;
        this.announceParcel = announceParcel;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/parcels/announcements")
    @ParcelRoles.MaySee
    AnnouncementsPage waiting(ProjectRef project, Actor actor) {
        return page(project, actor, Ids.next(), Form.EMPTY);
    }

    @PostMapping("/p/{project}/parcels/announcements")
    Object announce(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        TrackingNumber tracking = fields.read("tracking", TrackingNumber::parse, "custody.parcel.no-tracking");
        if (tracking == null) {
            fields.problem("tracking", "form.required");
        }
        UUID resident = fields.optionalId("residentId");
        if (resident == null) {
            fields.problem("residentId", "custody.parcel.choose-resident");
        }
        String note = fields.text("note", 200);
        if (tracking == null || resident == null || fields.wrong()) {
            return page(project, actor, id, fields.form());
        }
        announceParcel.announce(project.id(), id, tracking, resident, note, actor, clock.instant());
        return Redirect.to("parcels/announcements", flash, "custody.parcel.announced");
    }

    @PostMapping("/p/{project}/parcels/announcements/{announcement}/withdrawal")
    ModelAndView withdraw(ProjectRef project, @PathVariable UUID announcement) {
        announceParcel.withdraw(project.id(), announcement, clock.instant());
        return Redirect.to("parcels/announcements");
    }

    private AnnouncementsPage page(ProjectRef project, Actor actor, UUID newId, Form form) {
        return new AnnouncementsPage(announcements.waiting(project.id()), ParcelRoles.mayTakeIn(actor), newId, form);
    }
}
