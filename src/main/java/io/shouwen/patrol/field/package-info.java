/** The offline phone page of butlers and its data. Serves clause 4.2.1. */
@NullMarked
package io.shouwen.patrol.field;

import org.jspecify.annotations.NullMarked;
