@NullMarked
package io.shouwen.custody.count.view;

import org.jspecify.annotations.NullMarked;
