/** View records of the list of breaches. */
@NullMarked
package io.shouwen.breaches.list.view;

import org.jspecify.annotations.NullMarked;
