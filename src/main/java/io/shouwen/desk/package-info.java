/**
 * The desk of the service centre (clauses 2.1.6, 3.1.1, 3.1.2, 3.1.5, 3.2.2). The base package has the page and its
 * settings, which the parts fill through {@link io.shouwen.desk.DeskSection}.
 *
 * <p>Parts: {@code line} receives the events of telephone systems, {@code call} makes calls of them, {@code visitor}
 * receives visitors and keeps what is promised to them, {@code relay} passes on messages to colleagues,
 * {@code help} records help asked for and given.
 */
@ApplicationModule(
        displayName = "desk",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: deadline",
            "platform :: demo",
            "platform :: live",
            "platform :: notify",
            "platform :: list",
            "platform :: paper",
            "platform :: security",
            "platform :: throttle",
            "platform :: web",
            "custody",
            "standard",
            "standard :: phrase",
            "estate",
            "estate :: instruction",
            "staff",
            "custody :: pickup",
            "duty",
            "roster",
            "district",
            "tickets",
            "tickets :: contact",
            "tickets :: emergency",
            "tickets :: list"
        })
@Parts({"line", "call", "visitor", "relay", "help"})
@NullMarked
package io.shouwen.desk;

import io.shouwen.platform.Parts;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
