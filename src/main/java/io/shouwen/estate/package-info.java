/**
 * The estate and its residents: group, region, project, building, unit, house; households, residents, vehicles. Other
 * rooms read houses through {@link io.shouwen.estate.Houses} and residents through {@link io.shouwen.estate.Residents},
 * parse telephone numbers with {@link io.shouwen.estate.PhoneNumber}, and contribute to the house page with
 * {@link io.shouwen.estate.HouseSection}. Serves clauses 4.1.1.1 (number of households), 4.1.1.4 (household file) and
 * 3.1.5 (matching a caller to a household).
 *
 * <p>Parts: {@code settings} of project and group, {@code vehicle}, {@code register} (import and export as a workbook),
 * {@code instruction} (standing instructions of a house),
 * {@code house} (pages).
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
            "platform :: list",
            "platform :: security",
            "platform :: web",
            "platform :: workbook",
            "standard",
            "standard :: star"
        })
@Parts({"settings", "vehicle", "register", "instruction", "house"})
@PublishedViews({"estate.project_zone", "estate.house_place", "estate.present_household"})
@NullMarked
package io.shouwen.estate;

import io.shouwen.platform.Parts;
import io.shouwen.platform.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
