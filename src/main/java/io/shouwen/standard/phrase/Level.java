package io.shouwen.standard.phrase;

import java.util.Locale;

/** Whose phrase it is; the nearest one counts. */
enum Level {
    PROJECT,
    GROUP,
    SHIPPED;

    String messageKey() {
        return "standard.phrase.level." + name().toLowerCase(Locale.ROOT);
    }
}
