/** The fault guide: from what a resident tells to the likely cause, how urgent it is and who is sent. Serves clause 4.1.1.3. */
@NamedInterface("guide")
@NullMarked
package io.shouwen.standard.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
