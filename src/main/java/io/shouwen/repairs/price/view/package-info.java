@NullMarked
package io.shouwen.repairs.price.view;

import org.jspecify.annotations.NullMarked;
