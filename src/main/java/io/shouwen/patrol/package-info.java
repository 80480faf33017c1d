/**
 * Patrols: routes of checkpoints, two rounds a day, and findings until they are handled, verified and signed. Serves
 * clauses 2.3.6, 4.1.2.4, 4.2.1, 4.2.2, 4.3.1 to 4.3.4, 5.1 and 5.2.
 *
 * <p>Parts: {@code route} (where to walk), {@code round} (the walks), {@code finding}, {@code board} (overview of all
 * findings), {@code form} (paper forms), {@code field} (the phone page).
 */
@ApplicationModule(
        displayName = "patrol",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: deadline",
            "platform :: demo",
            "platform :: field",
            "platform :: files",
            "platform :: live",
            "platform :: notify",
            "platform :: paper",
            "platform :: list",
            "platform :: security",
            "platform :: web",
            "standard",
            "standard :: checklist",
            "standard :: guide",
            "standard :: star",
            "estate",
            "staff",
            "custody",
            "district",
            "duty",
            "tickets",
            "tickets :: emergency",
            "tickets :: handover"
        })
@Parts({"route", "round", "finding", "board", "form", "field"})
@NullMarked
package io.shouwen.patrol;

import io.shouwen.platform.Parts;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
