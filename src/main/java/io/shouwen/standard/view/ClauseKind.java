package io.shouwen.standard.view;

import java.util.Locale;

/** How the product handles a clause. */
public enum ClauseKind {
    /** People act in the product, and a record remains. */
    FLOW,
    /** The product enforces it. */
    RULE,
    /** A person judges it with an item of a checklist. */
    CHECK;

    public String messageKey() {
        return "standard.kind." + name().toLowerCase(Locale.ROOT);
    }
}
