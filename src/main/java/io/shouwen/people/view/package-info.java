/** What the people templates take. */
@NullMarked
package io.shouwen.people.view;

import org.jspecify.annotations.NullMarked;
