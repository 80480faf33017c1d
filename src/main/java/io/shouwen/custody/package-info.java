/**
 * Everything kept for people: parcels, keys, items left by residents. One chain of custody for all three: a thing comes
 * in, lies at a place, moves, goes out to a named person against a signature, comes back, is counted. Steps are never
 * changed; where a thing is now follows from them. Serves clauses 2.3.5, 3.4.1 to 3.4.6 and 4.1.2.8.
 *
 * <p>Parts: {@code place}, {@code consent}, {@code parcel} (快递代收), {@code pickup}, {@code mail} (邮件收发登记表),
 * {@code key} (钥匙), {@code item} (寄放), {@code count} (盘点),
 * {@code phone} (at the door, without a signal).
 */
@ApplicationModule(
        displayName = "custody",
        allowedDependencies = {
            "platform",
            "platform :: audit",
            "platform :: deadline",
            "platform :: demo",
            "platform :: field",
            "platform :: files",
            "platform :: list",
            "platform :: live",
            "platform :: notify",
            "platform :: paper",
            "platform :: security",
            "platform :: throttle",
            "platform :: web",
            "platform :: workbook",
            "standard",
            "estate",
            "estate :: instruction",
            "staff"
        })
@Parts({"place", "consent", "parcel", "pickup", "mail", "key", "item", "count", "phone"})
@NullMarked
package io.shouwen.custody;

import io.shouwen.platform.Parts;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
