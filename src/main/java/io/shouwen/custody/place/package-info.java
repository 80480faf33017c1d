/** The places of a project where things lie, and their labels. Serves clause 3.4.1. */
@NullMarked
package io.shouwen.custody.place;

import org.jspecify.annotations.NullMarked;
