/** What the templates of the staff file take. */
@NullMarked
package io.shouwen.staff.view;

import org.jspecify.annotations.NullMarked;
