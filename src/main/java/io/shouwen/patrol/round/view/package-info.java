/** What the pages of rounds and walks show. */
@NullMarked
package io.shouwen.patrol.round.view;

import org.jspecify.annotations.NullMarked;
