/**
 * The butlers' districts: every house is in exactly one, none exceeds its limit, and both butlers confirm a hand-over.
 * Also the proposal that balances them, and the butler's card and poster for residents. Serves clauses 4.1.1.1 and
 * 4.1.1.2.
 */
@ApplicationModule(
        displayName = "district",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: deadline",
            "platform :: demo",
            "platform :: files",
            "platform :: live",
            "platform :: notify",
            "platform :: security",
            "platform :: web",
            "standard",
            "estate",
            "staff",
            "roster",
            "duty"
        })
@PublishedViews({"district.unit_district", "district.district_butler", "district.district_area"})
@NullMarked
package io.shouwen.district;

import io.shouwen.platform.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
