package io.shouwen.platform.web;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** The message bundles in one language. A missing key is shown instead of failing the page; a test finds it. */
public record Texts(MessageSource messages, Locale locale) {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    public String t(String key, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
    }

    public boolean chinese() {
        return locale.getLanguage().equals("zh");
    }
}
