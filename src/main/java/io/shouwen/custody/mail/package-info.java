/** The mail register (邮件收发登记表). Serves clauses 3.4.3 and 3.4.5. */
@NullMarked
package io.shouwen.custody.mail;

import org.jspecify.annotations.NullMarked;
