package io.shouwen.platform.device;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Revokes a phone that was lost or given away. */
@Component
public class RevokeDevice {

    private final Devices devices;
    private final Audit audit;

    RevokeDevice(Devices devices, Audit audit) {
        this.devices = devices;
        this.audit = audit;
    }

    /** @param projectId project whose audit log records it @throws NotFound if the person has no such valid device */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(UUID projectId, UUID accountId, UUID deviceId, Actor by, Instant now) {
        Devices.Device device = devices.of(accountId, now).stream()
                .filter(each -> each.id().equals(deviceId))
                .findFirst()
                .orElseThrow(NotFound::new);
        devices.end(deviceId, by.id(), Devices.Why.REVOKED, now);
        audit.record(projectId, "revoked-device", "account", accountId, Map.of("device", device.name()), null);
    }
}
