/**
 * Complaints: in the complainant's own words, with three ways out of intake, levels with two clocks, written answers,
 * asking back by another person, and an end by a rule. Serves clauses 2.1.6, 2.3.4, 4.1.2.3 and 4.2.3.
 *
 * <p>A complaint leads its ticket (the same id): the ticket has the owner, the chain and the next deadline.
 *
 * <p>Parts: {@code list}, {@code asking} (by a code, without a name), {@code answer} (in writing), {@code repeat} (joined
 * ones), {@code cause} (cause, measures, repairs), {@code analysis} (the month).
 */
@ApplicationModule(
        displayName = "complaints",
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
            "platform :: throttle",
            "platform :: web",
            "standard",
            "standard :: phrase",
            "standard :: star",
            "estate",
            "staff",
            "duty",
            "district",
            "tickets",
            "tickets :: handover",
            "tickets :: escalation"
        })
@Parts({"list", "asking", "answer", "repeat", "cause", "analysis"})
@NullMarked
package io.shouwen.complaints;

import io.shouwen.platform.Parts;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
