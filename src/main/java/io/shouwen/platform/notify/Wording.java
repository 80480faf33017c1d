package io.shouwen.platform.notify;

import io.shouwen.platform.TypedText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a message into its recipient's language. A text may have a wording of its own for a channel: {@code key.sms}. */
@Component
class Wording {

    private static final int LONGEST_SUBJECT = 60;

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    static Locale locale(@Nullable String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    String text(Channel channel, String key, List<String> arguments, Locale locale) {
        String own = messages.getMessage(
                key + "." + channel.name().toLowerCase(Locale.ROOT), arguments.toArray(), null, locale);
        return own != null ? own : of(key, arguments, locale);
    }

    String subject(String key, List<String> arguments, Locale locale) {
        String own = messages.getMessage(key + ".subject", arguments.toArray(), null, locale);
        String subject = own != null ? own : of(key, arguments, locale);
        return TypedText.shortened(subject, LONGEST_SUBJECT);
    }

    String of(String key, List<String> arguments, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments.toArray(), key, locale), key);
    }
}
