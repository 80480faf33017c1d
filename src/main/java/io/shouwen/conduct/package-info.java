/**
 * Conduct of staff. So far integrity reports 廉洁举报 (clause 2.4.6), which go past the project to the group's quality.
 */
@ApplicationModule(
        displayName = "conduct",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: demo",
            "platform :: files",
            "platform :: notify",
            "platform :: security",
            "platform :: throttle",
            "platform :: web",
            "standard",
            "estate",
            "district"
        })
@Parts("integrity")
@NullMarked
package io.shouwen.conduct;

import io.shouwen.platform.Parts;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
