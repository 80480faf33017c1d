/** The fault guide: from a symptom to the likely cause, its urgency and who is sent. Serves clause 4.1.1.3. */
@NamedInterface("guide")
@NullMarked
package io.shouwen.standard.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
