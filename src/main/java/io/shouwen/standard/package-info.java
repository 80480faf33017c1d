/**
 * The operating standard: the catalogue of its clauses, the {@link io.shouwen.standard.Measure} interface that other
 * rooms implement, and the live compliance view, which counts every clause from records. Its parts {@code checklist}
 * and {@code guide} are used by rooms that inspect and answer.
 */
@ApplicationModule(
        displayName = "standard",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: demo",
            "platform :: live",
            "platform :: web",
            "platform :: security"
        })
@Parts({"checklist", "guide", "phrase", "star"})
@PublishedViews("standard.asked_item")
@NullMarked
package io.shouwen.standard;

import io.shouwen.platform.Parts;
import io.shouwen.platform.PublishedViews;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
