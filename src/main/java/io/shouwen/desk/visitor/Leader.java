package io.shouwen.desk.visitor;

import java.util.Locale;
import java.util.UUID;

/**
 * A leader whom the reception greets by name and title.
 *
 * @param title such as 李总
 * @param greeting words of their own instead of the usual; may be empty
 */
public record Leader(UUID id, String name, String title, Level level, String greeting) {

    public enum Level {
        GROUP,
        COMPANY,
        PROJECT;

        public String messageKey() {
            return "desk.visitor.level." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether this is the name or title that was typed, spaces aside. */
    public boolean isCalled(String typed) {
        String plain = typed.replaceAll("\\s+", "");
        return !plain.isEmpty()
                && (plain.equals(name.replaceAll("\\s+", "")) || plain.equals(title.replaceAll("\\s+", "")));
    }
}
