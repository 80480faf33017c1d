/**
 * The pages a user opens that belong to no trade: first start, sign-in and password, projects, search, notifications and how one wants to
 * be reached, what left the product and the chat robot, one's own phones. Rooms above do not use it; their hits, entries and pages reach
 * it through the interfaces of platform. It keeps no tables.
 */
@ApplicationModule(
        displayName = "console",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: device",
            "platform :: notify",
            "platform :: security",
            "platform :: signin",
            "platform :: web"
        })
@NullMarked
package io.shouwen.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
