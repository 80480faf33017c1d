package io.shouwen.custody;

import io.shouwen.platform.RuleBroken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person a thing goes to or comes back from.
 *
 * @param phone digits; may be empty
 * @param relation whose deputy the person is, or the company of a worker; empty if the thing is the person's own
 * @param signature file of the signature; null where none is asked for
 */
public record Receiver(
        String name,
        String phone,
        String relation,
        @Nullable UUID signature) {

    /** Where a step has no second person. */
    public static final Receiver NOBODY = new Receiver("", "", "", null);

    /** Nothing leaves the house without a name and a signature. */
    @Nullable
    RuleBroken mayReceive() {
        if (name.isBlank()) {
            return new RuleBroken("3.4.5", "custody.rule.no-name");
        }
        return signature == null ? new RuleBroken("3.4.5", "custody.rule.no-signature") : null;
    }
}
