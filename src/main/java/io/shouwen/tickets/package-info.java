/**
 * Tickets: every matter raised, with one owner and one next deadline; opened, handed over, settled, closed, followed
 * up. Serves clauses 2.1.3, 2.1.6, 2.3.4, 4.1.1.2, 4.1.2.1 to 4.1.2.3, 4.2.3 and 4.2.6.
 */
@ApplicationModule(
        displayName = "tickets",
        allowedDependencies = {
            "platform",
            "platform::audit",
            "platform::deadline",
            "platform::demo",
            "platform::files",
            "platform::list",
            "platform::live",
            "platform::notify",
            "platform::security",
            "platform::throttle",
            "platform::web",
            "standard",
            "standard::guide",
            "standard::star",
            "estate",
            "staff",
            "contractors",
            "district",
            "duty"
        })
@Parts({
    "surroundings",
    "list",
    "handover",
    "emergency",
    "extension",
    "escalation",
    "contact",
    "comment",
    "followup",
    "intake",
    "duerule",
    "measure",
    "report",
    "today"
})
@PublishedViews({
    "tickets.matter",
    "tickets.matter_phone",
    "tickets.matter_viewer",
    "tickets.matter_settlement",
    "tickets.matter_extension",
    "tickets.matter_follow_up",
    "tickets.matter_hand_over",
    "tickets.matter_barred"
})
@NullMarked
package io.shouwen.tickets;

import io.shouwen.platform.Parts;
import io.shouwen.platform.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
