/**
 * Who is on duty: signing on and off, handing over, gaps, and the month's attendance. Serves clauses 2.1.1 and 2.4.3.
 *
 * <p>Presence is a fact of {@code duty.sign_on}: a person is on at most one post at a time. A forgotten sign-off is
 * reminded a quarter of an hour after the shift and closed two hours after it, as of the shift's end: nobody has said
 * that the person stayed. Until then the person counts as present; if that leaves the post uncovered, the gap is told
 * when the sign-on is closed, with its true begin.
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
