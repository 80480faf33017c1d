/** A complainant without a name asks back by a code; what they write reaches the owner. */
@NullMarked
package io.shouwen.complaints.asking;

import org.jspecify.annotations.NullMarked;
