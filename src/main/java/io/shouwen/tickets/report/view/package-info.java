/** What the templates of reports show. */
@NullMarked
package io.shouwen.tickets.report.view;

import org.jspecify.annotations.NullMarked;
