package io.shouwen.platform.security;

import java.time.ZoneId;
import java.util.UUID;

/** A housing project as every page knows it: {@code code} stands in the address, {@code zone} rules its clocks. */
public record ProjectRef(UUID id, String code, String name, ZoneId zone) {}
