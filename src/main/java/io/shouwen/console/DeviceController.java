package io.shouwen.console;

import io.shouwen.console.view.DevicesPage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.device.DeviceCookie;
import io.shouwen.platform.device.Devices;
import io.shouwen.platform.device.RevokeDevice;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.security.SignedOn;
import io.shouwen.platform.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The phones on which the user stays signed in, and their revocation. */
@Controller
@Open("one's own devices")
class DeviceController {

    private final Devices devices;
    private final RevokeDevice revoking;
    private final TransactionOperations transaction;
    private final Clock clock;

    DeviceController(Devices devices, RevokeDevice revoking, TransactionOperations transaction, Clock clock) {
        this.devices = devices;
        this.revoking = revoking;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/devices")
    DevicesPage own(SignedOn who, HttpServletRequest request) {
        Instant now = clock.instant();
        return new DevicesPage(
                transaction.execute(status -> devices.of(who.id(), now)),
                DeviceCookie.of(request).map(DeviceCookie::id).orElse(null));
    }

    @PostMapping("/devices/{id}/revocation")
    ModelAndView revoke(SignedOn who, @PathVariable UUID id) {
        Instant now = clock.instant();
        Actor actor = Actor.of(who.id(), who.name());
        new Scope(Set.of(Ids.GROUP), actor, null)
                .run(() -> transaction.executeWithoutResult(
                        status -> revoking.revoke(Ids.GROUP, who.id(), id, actor, now)));
        return Redirect.absolute("/devices");
    }
}
