package io.shouwen.custody.parcel;

import io.shouwen.custody.parcel.view.ParcelLabelPage;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Qr;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The slip of a parcel for a label printer: slot, code, and the house if the project wants it. */
@Controller
@Transactional(readOnly = true)
@ParcelRoles.MaySee
@Clause("3.4.1")
class ParcelLabelController {

    private final Parcels parcels;
    private final Slots slots;
    private final ParcelSettings settings;
    private final Houses houses;

    ParcelLabelController(Parcels parcels, Slots slots, ParcelSettings settings, Houses houses) {
        this.parcels = parcels;
        this.slots = slots;
        this.settings = settings;
        this.houses = houses;
    }

    @GetMapping("/p/{project}/parcels/intake/{parcel}/label")
    ParcelLabelPage label(ProjectRef project, @PathVariable UUID parcel) {
        Parcel taken = parcels.byId(project.id(), parcel)
                .filter(each -> each.end() instanceof Parcel.Taken)
                .orElseThrow(NotFound::new);
        Qr code = Qr.of(taken.tracking());
        String house = settings.of(project.id()).labelHouse()
                ? Optional.ofNullable(taken.addressee().house())
                        .flatMap(id -> houses.byId(project.id(), id))
                        .map(HouseRef::code)
                        .orElse("")
                : "";
        return new ParcelLabelPage(
                parcel,
                slots.of(project.id(), parcel).map(Slots.Slot::code).orElse(""),
                TrackingNumber.tail(taken.tracking()),
                house,
                taken.begunAt(),
                code.path(),
                code.size());
    }
}
