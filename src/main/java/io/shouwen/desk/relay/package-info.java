/**
 * Relayed messages 转告: somebody asks for a colleague; the message is passed on at once, acknowledged with its result,
 * reminded and escalated. Serves clause 3.1.6.
 */
@NullMarked
package io.shouwen.desk.relay;

import org.jspecify.annotations.NullMarked;
