package io.shouwen.console.view;

import io.shouwen.platform.device.Devices.Device;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The phones on which the reader stays signed in.
 *
 * @param here the phone the page is read on, where it is one of them
 */
public record DevicesPage(List<Device> devices, @Nullable UUID here) implements View {}
