/** View records of the emergencies' templates. */
@NullMarked
package io.shouwen.tickets.emergency.view;

import org.jspecify.annotations.NullMarked;
