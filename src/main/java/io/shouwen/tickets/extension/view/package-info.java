/** View records of the extensions' templates. */
@NullMarked
package io.shouwen.tickets.extension.view;

import org.jspecify.annotations.NullMarked;
