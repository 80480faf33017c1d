/**
 * Who works here: staff, their posts and roles per project, accounts, and which butler answers for which houses.
 * Serves clauses 4.1.1.1 and 4.1.1.2.
 */
@ApplicationModule(
        displayName = "people",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: deadline",
            "platform :: demo",
            "platform :: device",
            "platform :: files",
            "platform :: live",
            "platform :: notify",
            "platform :: security",
            "platform :: web",
            "platform :: workbook",
            "standard",
            "estate"
        })
@NullMarked
package io.shouwen.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
