/**
 * The service centre's desk (clauses 2.1.6, 3.1.1, 3.1.2, 3.1.5). Here stands its screen and its settings, which know no
 * part: each fills its own {@link io.shouwen.desk.DeskSection}.
 *
 * <p>{@code line} is what telephone systems tell, {@code call} what becomes of it.
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
            "platform :: security",
            "platform :: throttle",
            "platform :: web",
            "standard",
            "estate",
            "staff",
            "duty",
            "roster",
            "district",
            "tickets"
        })
@Parts({"line", "call"})
@NullMarked
package io.shouwen.desk;

import io.shouwen.platform.Parts;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
