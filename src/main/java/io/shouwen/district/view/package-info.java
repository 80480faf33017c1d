/** What the district templates take. */
@NullMarked
package io.shouwen.district.view;

import org.jspecify.annotations.NullMarked;
