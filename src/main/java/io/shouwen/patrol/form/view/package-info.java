@NullMarked
package io.shouwen.patrol.form.view;

import org.jspecify.annotations.NullMarked;
