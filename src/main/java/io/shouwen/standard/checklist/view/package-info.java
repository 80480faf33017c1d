/** What the templates of the checklists take. */
@NullMarked
package io.shouwen.standard.checklist.view;

import org.jspecify.annotations.NullMarked;
