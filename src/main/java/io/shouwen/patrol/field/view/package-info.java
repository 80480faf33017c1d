@NullMarked
package io.shouwen.patrol.field.view;

import org.jspecify.annotations.NullMarked;
