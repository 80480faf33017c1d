/**
 * The service centre's telephone: calls folded from telephone events, recognised, recorded with purpose and outcome,
 * and called back when missed (clauses 2.1.6, 3.1.1, 3.1.2, 3.1.5).
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
@NullMarked
package io.shouwen.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
