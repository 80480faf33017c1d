/** View records of the routes' templates. */
@NullMarked
package io.shouwen.patrol.route.view;

import org.jspecify.annotations.NullMarked;
