@NullMarked
package io.shouwen.contractors.view;

import org.jspecify.annotations.NullMarked;
