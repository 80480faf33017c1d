/** View records of the templates of a breach. */
@NullMarked
package io.shouwen.breaches.dossier.view;

import org.jspecify.annotations.NullMarked;
