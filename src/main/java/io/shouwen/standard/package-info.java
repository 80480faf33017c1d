/**
 * The operating standard itself: its clauses in our own words, the {@link io.shouwen.standard.Measure} other rooms
 * contribute, and the live compliance view that counts every clause from the records.
 */
@ApplicationModule(
        displayName = "standard",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: live",
            "platform :: web",
            "platform :: security"
        })
@Parts({"checklist", "guide"})
@NullMarked
package io.shouwen.standard;

import io.shouwen.platform.Parts;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
