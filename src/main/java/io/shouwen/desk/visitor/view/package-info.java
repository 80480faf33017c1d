/** View records of the visitors' templates. */
@NullMarked
package io.shouwen.desk.visitor.view;

import org.jspecify.annotations.NullMarked;
