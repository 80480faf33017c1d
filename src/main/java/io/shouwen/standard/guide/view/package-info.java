@NullMarked
package io.shouwen.standard.guide.view;

import org.jspecify.annotations.NullMarked;
