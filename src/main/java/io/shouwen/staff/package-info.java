/**
 * Members of staff: the staff file with education and certificates, roles, trades and accounts, and the departments. Serves
 * clauses 4.1.1.2b and 4.2.6.
 */
@ApplicationModule(
        displayName = "staff",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: deadline",
            "platform :: demo",
            "platform :: device",
            "platform :: files",
            "platform :: notify",
            "platform :: list",
            "platform :: security",
            "platform :: web",
            "standard",
            "standard :: guide",
            "estate"
        })
@PublishedViews({"staff.member", "staff.department_head", "staff.person_trade"})
@NullMarked
package io.shouwen.staff;

import io.shouwen.platform.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
