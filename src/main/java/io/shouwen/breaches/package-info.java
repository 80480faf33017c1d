/**
 * Breaches of the covenant or of the law 违规: established, persuaded, noticed, reported to the authority, rectified and
 * verified. Serves clauses 2.1.8, 4.1.2.7 and 4.3.2 c.
 *
 * <p>Parts: {@code law} (what is cited and to whom it is reported), {@code dossier} (one breach from its finding to its
 * end), {@code list} (many of them).
 */
@ApplicationModule(
        displayName = "breaches",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: deadline",
            "platform :: demo",
            "platform :: files",
            "platform :: list",
            "platform :: live",
            "platform :: notify",
            "platform :: paper",
            "platform :: security",
            "platform :: web",
            "standard",
            "estate",
            "staff",
            "district",
            "duty",
            "tickets",
            "tickets :: handover"
        })
@Parts({"law", "dossier", "list"})
@NullMarked
package io.shouwen.breaches;

import io.shouwen.platform.Parts;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
