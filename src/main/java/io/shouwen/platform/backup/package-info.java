/**
 * A copy of a whole installation, made while it works: database and uploaded files, with a checksum of every file, and
 * the way back. Runs as programs of their own ({@code bin/backup}, {@code bin/restore}), without the application: what is
 * restored to be checked must never send a message a second time.
 */
@NullMarked
package io.shouwen.platform.backup;

import org.jspecify.annotations.NullMarked;
