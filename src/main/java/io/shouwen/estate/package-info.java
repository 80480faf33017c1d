/**
 * The estate and who lives there: group, region, project, building, unit, house; households, residents, vehicles.
 * Serves clauses 4.1.1.1 (households counted) and 4.1.1.4 (the household file).
 */
@ApplicationModule(
        displayName = "estate",
        allowedDependencies = {
            "platform", "platform :: audit", "platform :: deadline", "platform :: demo", "platform :: files",
            "platform :: live", "platform :: notify", "platform :: security", "platform :: web", "standard"
        })
@NullMarked
package io.shouwen.estate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
