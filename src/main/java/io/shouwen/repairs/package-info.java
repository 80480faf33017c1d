/**
 * Repairs from intake to acceptance: first diagnosis, dispatch, work, completion, acceptance by the resident. A repair is
 * one ticket and this room's row with the same id; from its first dispatch on this room leads the ticket. Serves clauses
 * 2.1.3, 2.1.6, 4.1.1.3 and 4.1.2.2.
 */
@ApplicationModule(
        displayName = "repairs",
        allowedDependencies = {
            "platform",
            "platform::audit",
            "platform::deadline",
            "platform::demo",
            "platform::field",
            "platform::files",
            "platform::list",
            "platform::live",
            "platform::notify",
            "platform::paper",
            "platform::security",
            "platform::web",
            "platform::workbook",
            "standard",
            "standard::guide",
            "standard::star",
            "contractors",
            "estate",
            "estate :: instruction",
            "staff",
            "district",
            "duty",
            "tickets",
            "tickets::handover"
        })
@Parts({"price", "quote", "part", "diagnosis", "approval", "urge", "measure", "list", "board", "phone"})
@PublishedViews("repairs.amount_due")
@NullMarked
package io.shouwen.repairs;

import io.shouwen.platform.Parts;
import io.shouwen.platform.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
