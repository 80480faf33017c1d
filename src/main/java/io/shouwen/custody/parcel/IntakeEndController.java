package io.shouwen.custody.parcel;

import io.shouwen.platform.Clause;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of an intake: into a slot, or back to the courier. */
@Controller
@Transactional
@ParcelRoles.MayTakeIn
@Clause({"3.4.1", "3.4.2", "3.4.6"})
class IntakeEndController {

    private final TakeInParcel takeInParcel;
    private final RefuseParcel refuseParcel;
    private final KeepPhoto keepPhoto;
    private final IntakeQueries queries;
    private final Slots slots;
    private final Clock clock;

    IntakeEndController(
            TakeInParcel takeInParcel,
            RefuseParcel refuseParcel,
            KeepPhoto keepPhoto,
            IntakeQueries queries,
            Slots slots,
            Clock clock) {
        this.takeInParcel = takeInParcel;
        this.refuseParcel = refuseParcel;
        this.keepPhoto = keepPhoto;
        this.queries = queries;
        this.slots = slots;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/parcels/intake/{parcel}/place")
    Object takeIn(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID parcel,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        String code = fields.required("place", 20).toUpperCase(Locale.ROOT);
        Optional<Slots.Slot> slot = slots.byCode(project.id(), code);
        if (slot.isEmpty() && !code.isEmpty()) {
            fields.problem("place", "custody.parcel.no-slot", code);
        }
        if (slot.isEmpty() || fields.wrong()) {
            return queries.page(project, actor, parcel, List.of(), clock.instant(), fields.form());
        }
        takeInParcel.takeIn(project.id(), parcel, slot.get().id(), actor, clock.instant());
        return Redirect.to("parcels/intake/" + parcel, flash, "custody.parcel.taken-in");
    }

    /** A picture that cannot be read does not stop the return; it can be added later. */
    @PostMapping("/p/{project}/parcels/intake/{parcel}/return")
    Object refuse(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID parcel,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "photo", takes = Takes.PICTURES) Upload photo,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 200);
        if (fields.wrong()) {
            return queries.page(project, actor, parcel, List.of(), clock.instant(), fields.form());
        }
        String language = fields.value("language").equals("en") ? "en" : "zh";
        refuseParcel.refuse(project, parcel, reason, language, actor, clock.instant());
        Prepared picture = photo.one();
        if (picture != null) {
            keepPhoto.keep(project.id(), parcel, picture, clock.instant());
        }
        return Redirect.to(
                "parcels/intake/" + parcel,
                flash,
                photo.refusal() == null ? "custody.parcel.refused" : "custody.parcel.refused-without-photo");
    }
}
