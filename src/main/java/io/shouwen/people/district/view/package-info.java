/** What the district templates take. */
@NullMarked
package io.shouwen.people.district.view;

import org.jspecify.annotations.NullMarked;
