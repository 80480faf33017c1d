package io.shouwen.platform.security;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A housing project, as every page knows it.
 *
 * @param code part of URLs
 * @param zone time zone
 */
public record ProjectRef(UUID id, String code, String name, ZoneId zone) {}
