/** View records of the findings' templates. */
@NullMarked
package io.shouwen.patrol.finding.view;

import org.jspecify.annotations.NullMarked;
