package io.shouwen.custody.item;

import java.util.Locale;

/** What no project takes into keeping. A project adds its own to them. */
public enum RefusedKind {
    /** Cash, jewellery, everything of great value. */
    CASH,
    /** Identity cards, bank cards, contracts. */
    PAPERS,
    DANGEROUS,
    PERISHABLE,
    ANIMAL,
    MEDICINE,
    FORBIDDEN;

    public String messageKey() {
        return "custody.item.refused." + name().toLowerCase(Locale.ROOT);
    }

    /** What people are told. */
    public String whyKey() {
        return messageKey() + ".why";
    }
}
