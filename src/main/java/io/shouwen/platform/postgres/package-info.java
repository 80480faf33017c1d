/**
 * The database: an embedded, durable PostgreSQL in the data folder, or the one given by {@code shouwen.db.url}. Times
 * are in milliseconds. Errors that cannot be repaired are a {@link io.shouwen.platform.postgres.NoDatabase} whose
 * message says what to do.
 */
@NullMarked
package io.shouwen.platform.postgres;

import org.jspecify.annotations.NullMarked;
