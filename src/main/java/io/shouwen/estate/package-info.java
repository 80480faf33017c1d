/**
 * The estate and who lives there: group, region, project, building, unit, house; households, residents, vehicles.
 * Other rooms look houses up through {@link io.shouwen.estate.Houses} and people through {@link
 * io.shouwen.estate.Residents}, read telephone numbers through {@link io.shouwen.estate.PhoneNumber} and add to the
 * house page with {@link io.shouwen.estate.HouseSection}. Serves clauses 4.1.1.1 (households counted), 4.1.1.4 (the
 * household file) and 3.1.5 (a caller matched to a household).
 *
 * <p>{@code settings} is what a project sets for itself, {@code vehicle} the cars, {@code register} the whole as one
 * workbook, {@code house} the pages.
 */
@ApplicationModule(
        displayName = "estate",
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
            "platform :: workbook",
            "standard"
        })
@Parts({"settings", "vehicle", "register", "house"})
@PublishedViews({"estate.project_zone", "estate.house_place"})
@NullMarked
package io.shouwen.estate;

import io.shouwen.platform.Parts;
import io.shouwen.platform.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
