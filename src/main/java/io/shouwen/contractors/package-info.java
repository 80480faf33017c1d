/**
 * Companies that work for a project beside its own staff: lifts, gas, waterproofing, intercom. Their trades, their people
 * and how these sign in. A company's people see their company's orders only. Serves clauses 2.1.6 and 4.1.2.2.
 */
@ApplicationModule(
        displayName = "contractors",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: deadline",
            "platform :: demo",
            "platform :: list",
            "platform :: notify",
            "platform :: security",
            "platform :: signin",
            "platform :: web",
            "standard",
            "standard :: guide",
            "estate",
            "staff"
        })
@PublishedViews({"contractors.person", "contractors.engaged"})
@NullMarked
package io.shouwen.contractors;

import io.shouwen.platform.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
