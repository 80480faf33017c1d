/** View records of the relays' templates. */
@NullMarked
package io.shouwen.desk.relay.view;

import org.jspecify.annotations.NullMarked;
