package io.shouwen.console.view;

import io.shouwen.platform.device.Devices.Device;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The phones on which the user stays signed in.
 *
 * @param here the phone that shows this page, or null if it is none of them
 */
public record DevicesPage(List<Device> devices, @Nullable UUID here) implements View {}
