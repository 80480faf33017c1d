/** A household's written consent that its parcels are taken in; withdrawn as easily as given. Serves clause 3.4.1. */
@NullMarked
package io.shouwen.custody.consent;

import org.jspecify.annotations.NullMarked;
