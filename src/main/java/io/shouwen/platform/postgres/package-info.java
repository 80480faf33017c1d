/**
 * The database the house stands on: a durable PostgreSQL of our own in the data folder, or one given by
 * {@code shouwen.db.url}. Times are in milliseconds; what cannot be mended is an {@link io.shouwen.platform.postgres.NoDatabase} whose
 * message says what to do.
 */
@NullMarked
package io.shouwen.platform.postgres;

import org.jspecify.annotations.NullMarked;
