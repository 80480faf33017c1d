package io.shouwen.platform.device;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.device.DeviceToken.Reading;
import io.shouwen.platform.device.Devices.Known;
import io.shouwen.platform.device.Devices.Why;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.PasswordSet;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.security.SignedOn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Renews the session on a phone whose user chose to stay signed in; implements Spring Security's remember-me services.
 * Spring's own persistent tokens are not used: they store tokens in clear text, treat parallel requests as theft, and
 * forget all devices at a sign-out.
 */
@Component
class DeviceSignIn implements RememberMeServices, LogoutHandler {

    /** Names of fields in the sign-in form. */
    static final String KEEP = "keep";

    static final String DEVICE = "device";

    private final Devices devices;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    DeviceSignIn(Devices devices, Audit audit, TransactionOperations transaction, Clock clock) {
        this.devices = devices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return null; // what failed may be the database
        }
        Optional<DeviceCookie> carried = DeviceCookie.of(request);
        if (carried.isEmpty()) {
            DeviceCookie.remove(request, response);
            return null;
        }
        DeviceCookie cookie = carried.get();
        return inGroup(Actor.SYSTEM, () -> {
            Known known = devices.lock(cookie.id()).orElse(null);
            if (known == null || !reads(known, cookie, request, response)) {
                DeviceCookie.remove(request, response);
                return null;
            }
            request.getSession().setAttribute(Devices.session(known.id()), "began");
            return new SignedOn(known.accountId(), known.username(), known.person(), known.mustChangePassword())
                    .authentication();
        });
    }

    private boolean reads(Known known, DeviceCookie cookie, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        String presented = Sha256.hex(cookie.secret());
        Reading reading = known.token().read(presented, now);
        switch (reading) {
            case REPLACE -> {
                DeviceCookie next = new DeviceCookie(known.id(), Ids.token());
                devices.save(known.id(), known.token().replaced(presented, Sha256.hex(next.secret()), now));
                next.write(request, response);
                record(known, "signed-in-by-device");
            }
            case STOLEN -> {
                devices.end(known.id(), null, Why.STOLEN, now);
                record(known, "refused-copied-device");
            }
            case KEEP, EXPIRED -> {}
        }
        return reading == Reading.REPLACE || reading == Reading.KEEP;
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        // A mistyped password does not end staying signed in.
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        SignedOn who = SignedOn.from(signedIn);
        if (who == null) {
            return;
        }
        Instant now = clock.instant();
        inGroup(Actor.of(who.id(), who.name()), () -> {
            Known before = before(request, now);
            if (before != null && !before.accountId().equals(who.id())) {
                devices.end(before.id(), who.id(), Why.OTHER_PERSON, now);
                record(before, "ended-device");
                DeviceCookie.remove(request, response);
                before = null;
            }
            UUID device = before == null ? null : before.id();
            if (request.getParameter(KEEP) != null) {
                device = keep(who, before, request, response, now);
            }
            if (device != null) {
                request.getSession().setAttribute(Devices.session(device), "began");
            }
            return null;
        });
    }

    /** The device of this browser, authenticated by its token. */
    private @Nullable Known before(HttpServletRequest request, Instant now) {
        return DeviceCookie.of(request)
                .flatMap(cookie -> devices.lock(cookie.id()).filter(known -> {
                    Reading reading = known.token().read(Sha256.hex(cookie.secret()), now);
                    return reading == Reading.REPLACE || reading == Reading.KEEP;
                }))
                .orElse(null);
    }

    private UUID keep(
            SignedOn who,
            @Nullable Known before,
            HttpServletRequest request,
            HttpServletResponse response,
            Instant now) {
        String typed = request.getParameter(DEVICE);
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        String name = DeviceName.of(typed == null ? "" : typed, agent == null ? "" : agent);
        if (before != null) {
            devices.rename(before.id(), name);
            return before.id();
        }
        String secret = Ids.token();
        UUID id = devices.keep(who.id(), name, Sha256.hex(secret), now);
        new DeviceCookie(id, secret).write(request, response);
        record(who.id(), "kept-device", name);
        return id;
    }

    /** Signing out ends staying signed in on this phone only. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        Instant now = clock.instant();
        inGroup(Actor.SYSTEM, () -> {
            Known known = before(request, now);
            if (known != null) {
                devices.end(known.id(), known.accountId(), Why.SIGNED_OUT, now);
                record(known, "ended-device");
            }
            return null;
        });
        DeviceCookie.remove(request, response);
    }

    /** Runs in the transaction that sets the password. */
    @EventListener
    void forget(PasswordSet set) {
        UUID by = Scope.current().actor().id();
        devices.endAll(set.accountId(), by.equals(Ids.GROUP) ? null : by, Why.PASSWORD, clock.instant());
    }

    private void record(Known known, String action) {
        new Scope(Set.of(Ids.GROUP), Actor.of(known.accountId(), known.person()), null)
                .run(() -> record(known.accountId(), action, known.name()));
    }

    private void record(UUID accountId, String action, String device) {
        audit.record(Ids.GROUP, action, "account", accountId, null, Map.of("device", device));
    }

    private <T extends @Nullable Object> T inGroup(Actor actor, Supplier<T> work) {
        return new Scope(Set.of(Ids.GROUP), actor, null).call(() -> transaction.execute(status -> work.get()));
    }
}
