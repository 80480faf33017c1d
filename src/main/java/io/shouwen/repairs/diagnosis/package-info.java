/** The first diagnosis of a fault by the guide, and whether its part is under warranty. Clause 4.1.1.3. */
@NullMarked
package io.shouwen.repairs.diagnosis;

import org.jspecify.annotations.NullMarked;
