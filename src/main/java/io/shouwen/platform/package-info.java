/**
 * The base of every room: identity and scope, audit, files, deadlines, live events, notifications, web shell, database.
 */
@ApplicationModule(
        displayName = "platform",
        allowedDependencies = {})
@Parts({
    "postgres",
    "throttle",
    "security",
    "deadline",
    "audit",
    "signin",
    "device",
    "files",
    "live",
    "notify",
    "http",
    "web",
    "field",
    "list",
    "paper",
    "workbook",
    "backup"
})
@PublishedViews({"platform.person", "platform.person_role", "platform.stored_file"})
@NullMarked
package io.shouwen.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
