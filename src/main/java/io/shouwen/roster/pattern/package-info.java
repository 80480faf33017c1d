/** Posts with their hours, and what rosters are made from: named shifts of a post, and rotations of them. Serves clause 2.1.1. */
@NullMarked
package io.shouwen.roster.pattern;

import org.jspecify.annotations.NullMarked;
