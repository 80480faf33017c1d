/** View records of the district templates. */
@NullMarked
package io.shouwen.district.view;

import org.jspecify.annotations.NullMarked;
