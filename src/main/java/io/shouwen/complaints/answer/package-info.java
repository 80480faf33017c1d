/** Written answers: sent by the contact's channel with a link that takes the complainant's own verdict, printed as a letter. */
@NullMarked
package io.shouwen.complaints.answer;

import org.jspecify.annotations.NullMarked;
