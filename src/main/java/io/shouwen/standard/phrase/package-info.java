/**
 * Standard phrases 规范用语: what to say on an occasion, in Chinese and English, with variables filled in. The set in the
 * jar is replaced phrase by phrase by the group's own, and that by the project's. Serves clauses 2.1.4, 3.1.4 and 3.1.7.
 */
@NamedInterface("phrase")
@NullMarked
package io.shouwen.standard.phrase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
