@NullMarked
package io.shouwen.duty.view;

import org.jspecify.annotations.NullMarked;
