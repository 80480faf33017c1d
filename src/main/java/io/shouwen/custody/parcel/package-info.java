/** Parcels taken in for residents (快递代收): guided intake in the courier's presence. Serves clauses 3.4.2, 3.4.3 and 3.4.6. */
@NullMarked
package io.shouwen.custody.parcel;

import org.jspecify.annotations.NullMarked;
