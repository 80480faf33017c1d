/**
 * Parcels taken in for residents (快递代收): the household's consent, guided intake in the courier's presence, pick-up
 * code, hand-out against a signature, return after the limit, the mail register. Serves clauses 3.4.1 to 3.4.6.
 */
@NullMarked
package io.shouwen.custody.parcel;

import org.jspecify.annotations.NullMarked;
