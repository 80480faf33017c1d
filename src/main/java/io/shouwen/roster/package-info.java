/**
 * Posts with the hours in which they must be covered, and the roster of who is planned for them; leave and swaps.
 * Serves clause 2.1.1.
 */
@ApplicationModule(
        displayName = "roster",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: demo",
            "platform :: live",
            "platform :: notify",
            "platform :: security",
            "platform :: web",
            "platform :: workbook",
            "estate",
            "staff"
        })
@Parts({"calendar", "pattern", "plan"})
@PublishedViews({"roster.duty_post", "roster.published_shift"})
@NullMarked
package io.shouwen.roster;

import io.shouwen.platform.Parts;
import io.shouwen.platform.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
