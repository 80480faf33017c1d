package io.shouwen.staff;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.device.Devices;
import io.shouwen.platform.device.RevokeDevice;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import io.shouwen.staff.view.StaffDevicesPage;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The phones on which a member of staff stays signed in, for revoking a lost one. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class StaffDeviceController {

    private final StaffDirectory staff;
    private final TakeOnStaff takeOnStaff;
    private final Devices devices;
    private final RevokeDevice revoking;
    private final Clock clock;

    StaffDeviceController(
            StaffDirectory staff, TakeOnStaff takeOnStaff, Devices devices, RevokeDevice revoking, Clock clock) {
        this.staff = staff;
        this.takeOnStaff = takeOnStaff;
        this.devices = devices;
        this.revoking = revoking;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/staff/{id}/devices")
    StaffDevicesPage list(ProjectRef project, @PathVariable UUID id) {
        return new StaffDevicesPage(id, ours(project, id).name(), devices.of(id, clock.instant()));
    }

    @PostMapping("/p/{project}/staff/{id}/devices/{device}/revocation")
    ModelAndView revoke(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID device,
            RedirectAttributes flash) {
        revoking.revoke(project.id(), ours(project, id).id(), device, actor, clock.instant());
        return Redirect.to("staff/" + id + "/devices", flash, "devices.revoked");
    }

    private StaffMember ours(ProjectRef project, UUID id) {
        StaffMember member = staff.byId(project.id(), id).orElseThrow(NotFound::new);
        takeOnStaff.mustBeOurs(project.id(), member);
        return member;
    }
}
