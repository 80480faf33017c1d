/** View records of the contacts' templates. */
@NullMarked
package io.shouwen.tickets.contact.view;

import org.jspecify.annotations.NullMarked;
