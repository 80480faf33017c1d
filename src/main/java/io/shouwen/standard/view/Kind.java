package io.shouwen.standard.view;

import java.util.Locale;

/** What a clause is to the software. */
public enum Kind {
    /** People do it in the product, with a record at the end. */
    FLOW,
    /** The product makes it hold. */
    RULE,
    /** A person judges it: an item on an inspection list. */
    CHECK;

    /** Key of the kind's name in the message bundles. */
    public String messageKey() {
        return "standard.kind." + name().toLowerCase(Locale.ROOT);
    }
}
