/** View records of the reports' templates. */
@NullMarked
package io.shouwen.tickets.report.view;

import org.jspecify.annotations.NullMarked;
