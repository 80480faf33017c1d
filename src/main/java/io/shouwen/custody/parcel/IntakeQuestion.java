package io.shouwen.custody.parcel;

import java.util.Locale;

/** What is asked before a parcel is taken in, in the courier's presence and in this order. A wrong answer refuses it. */
enum IntakeQuestion {
    /** Does the addressee live here? */
    LIVES_HERE(true, "3.4.2"),
    /** Does the household's written consent stand? */
    CONSENT(true, "3.4.1"),
    /** Did the addressee agree on the telephone? */
    AGREES(true, "3.4.2"),
    /** Is the packing closed and undamaged? */
    WHOLE(true, "3.4.2"),
    /** Does the courier ask for money? Charges are never advanced. */
    CHARGES(false, "3.4.6");

    private final boolean right;
    private final String clause;

    IntakeQuestion(boolean right, String clause) {
        this.right = right;
        this.clause = clause;
    }

    boolean refusedBy(boolean answer) {
        return answer != right;
    }

    /** Whether a look at the parcel answers it; the others are answered by register, consent and call. */
    boolean seen() {
        return this == WHOLE || this == CHARGES;
    }

    /** The clause that forbids taking the parcel after a wrong answer. */
    String clause() {
        return clause;
    }

    String messageKey() {
        return "custody.parcel.question." + word();
    }

    /** Why the parcel goes back after a wrong answer. */
    String refusalKey() {
        return "custody.parcel.refusal." + word();
    }

    /** The words proposed as the reason of the return. */
    String reasonKey() {
        return "custody.parcel.reason." + word();
    }

    /** What the addressee is told after a wrong answer. */
    String toldKey() {
        return "custody.parcel.told." + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
