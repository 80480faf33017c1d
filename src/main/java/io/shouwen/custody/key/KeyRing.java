package io.shouwen.custody.key;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key or ring of keys and what its owner allows.
 *
 * @param house whose key it is; null for a key of the project
 * @param mandate the present one; null if there is none or it was ended
 */
@Clause("4.1.2.8")
record KeyRing(UUID id, @Nullable UUID house, @Nullable Mandate mandate) {

    /** The project's own keys are open to every use, unless somebody limited it; a resident's to what its owner allows. */
    @Nullable
    MandateBreach breach(KeyUse use) {
        if (mandate == null) {
            return house == null ? null : MandateBreach.NO_MANDATE;
        }
        return mandate.breach(use);
    }

    /** @param override why it goes out all the same; empty if nobody wants that */
    @Nullable
    RuleBroken mayGoOut(KeyUse use, String override, Actor by) {
        MandateBreach breach = breach(use);
        if (breach == null) {
            return null;
        }
        if (!by.is(Role.SUPERVISOR, Role.MANAGER)) {
            return new RuleBroken("4.1.2.8", breach.messageKey());
        }
        return override.isBlank() ? new RuleBroken("4.1.2.8", "custody.key.rule.override-reason") : null;
    }

    @Nullable
    RuleBroken mayEndMandate() {
        return mandate == null ? new RuleBroken("4.1.2.8", "custody.key.rule.no-mandate") : null;
    }
}
