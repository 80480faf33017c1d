/**
 * Backups of a whole installation while it runs, with a checksum for every file, and restoring them. Run as separate
 * programs ({@code bin/backup}, {@code bin/restore}) without the application, so that verifying a restored copy sends
 * no messages.
 */
@NullMarked
package io.shouwen.platform.backup;

import org.jspecify.annotations.NullMarked;
