/** What the templates of parcels take. */
@NullMarked
package io.shouwen.custody.parcel.view;

import org.jspecify.annotations.NullMarked;
