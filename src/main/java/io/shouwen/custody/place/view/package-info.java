@NullMarked
package io.shouwen.custody.place.view;

import org.jspecify.annotations.NullMarked;
