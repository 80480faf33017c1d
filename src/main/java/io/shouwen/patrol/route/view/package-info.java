/** What the templates of routes and windows take. */
@NullMarked
package io.shouwen.patrol.route.view;

import org.jspecify.annotations.NullMarked;
