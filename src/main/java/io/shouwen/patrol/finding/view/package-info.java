/** What the pages of findings show. */
@NullMarked
package io.shouwen.patrol.finding.view;

import org.jspecify.annotations.NullMarked;
