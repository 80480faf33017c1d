package io.shouwen.staff.view;

import io.shouwen.platform.device.Devices.Device;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The phones on which a member of staff stays signed in. */
public record StaffDevicesPage(UUID staff, String name, List<Device> devices) implements View {}
