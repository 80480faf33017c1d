@NullMarked
package io.shouwen.people.duty.view;

import org.jspecify.annotations.NullMarked;
