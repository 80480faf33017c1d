/** Integrity reports: taken without sign-in or at the desk, read by the group's quality alone. Serves clause 2.4.6. */
@NullMarked
package io.shouwen.conduct.integrity;

import org.jspecify.annotations.NullMarked;
