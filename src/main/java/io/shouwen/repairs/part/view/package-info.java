@NullMarked
package io.shouwen.repairs.part.view;

import org.jspecify.annotations.NullMarked;
