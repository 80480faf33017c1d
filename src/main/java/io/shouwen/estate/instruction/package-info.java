/**
 * Standing instructions of a house (交代事项): who looks after it, until when its people are away, whom not to let in. Shown
 * wherever the house appears at the desk, and when a key or a parcel goes out. Serves clauses 3.2.2 and 4.1.1.4.
 */
@NamedInterface("instruction")
@NullMarked
package io.shouwen.estate.instruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
