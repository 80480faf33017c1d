/** The phone a butler carries: the page that works with no signal, and all it needs to. Serves clause 4.2.1. */
@NullMarked
package io.shouwen.patrol.field;

import org.jspecify.annotations.NullMarked;
