/**
 * Everything kept for people: parcels, keys, items left by residents. One chain of custody for all three: a thing comes
 * in, lies at a place, moves, goes out to a named person against a signature, comes back, is counted. Steps are never
 * changed; where a thing is now follows from them. Serves clauses 2.3.5, 3.4.1 to 3.4.6 and 4.1.2.8.
 *
 * <p>Parts: {@code count} (盘点), {@code parcel} (快递代收).
 */
@ApplicationModule(
        displayName = "custody",
        allowedDependencies = {"platform", "platform :: audit", "platform :: security", "platform :: web", "estate"})
@Parts({"count", "parcel"})
@NullMarked
package io.shouwen.custody;

import io.shouwen.platform.Parts;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
