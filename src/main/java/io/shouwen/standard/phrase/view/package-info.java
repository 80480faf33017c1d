/** View records of the phrases' templates. */
@NamedInterface("phrase")
@NullMarked
package io.shouwen.standard.phrase.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
