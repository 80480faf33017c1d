/** Repeated complaints: seen by house and subject, joined by a person, solved together. */
@NullMarked
package io.shouwen.complaints.repeat;

import org.jspecify.annotations.NullMarked;
