/**
 * Who is on duty: sign-ons and sign-offs, hand-over notes, gaps, and the month's attendance. Serves clauses 2.1.1 and
 * 2.4.3.
 *
 * <p>Presence is stored in {@code duty.sign_on}: a person is on at most one post at a time. A forgotten sign-off is
 * reminded 15 minutes after the shift and closed two hours after it, as of the end of the shift. Until then the person
 * counts as present; if the closing leaves a gap, the gap is reported then, with its true begin.
 */
@ApplicationModule(
        displayName = "duty",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: deadline",
            "platform :: demo",
            "platform :: live",
            "platform :: notify",
            "platform :: security",
            "platform :: web",
            "standard",
            "estate",
            "staff",
            "roster"
        })
@NullMarked
package io.shouwen.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
