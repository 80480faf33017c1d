/**
 * Pages that belong to no trade: first start, sign-in and password, projects, search, notifications and their settings,
 * the delivery log and the chat robot, the user's phones; Today with the set-up path. Other rooms do not use it; they
 * contribute to its pages through interfaces of {@code platform}.
 */
@ApplicationModule(
        displayName = "console",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: device",
            "platform :: list",
            "platform :: notify",
            "platform :: security",
            "platform :: signin",
            "platform :: web"
        })
@NullMarked
package io.shouwen.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
