@NullMarked
package io.shouwen.repairs.quote.view;

import org.jspecify.annotations.NullMarked;
