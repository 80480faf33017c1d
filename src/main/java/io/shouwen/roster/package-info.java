/**
 * Posts with the hours they must be covered, and the month's roster of who is to cover them. Serves clause 2.1.1.
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
@PublishedViews({"roster.duty_post", "roster.published_shift"})
@NullMarked
package io.shouwen.roster;

import io.shouwen.platform.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
