package io.shouwen.platform.notify;

import io.shouwen.platform.TypedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Renders a message in its recipient's language. A channel may have its own text: {@code key.sms}. */
@Component
class MessageText {

    private static final int LONGEST_SUBJECT = 60;
    private static final int LEAST_KEPT = 8;
    private static final Pattern HOUSE_BEHIND = Pattern.compile("(.*)(（[^（）]*）)", Pattern.DOTALL);

    private final MessageSource messages;

    MessageText(MessageSource messages) {
        this.messages = messages;
    }

    static Locale locale(@Nullable String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    String text(MessageChannel channel, String key, List<String> arguments, Locale locale) {
        String own = messages.getMessage(
                key + "." + channel.name().toLowerCase(Locale.ROOT), arguments.toArray(), null, locale);
        return own != null ? own : of(key, arguments, locale);
    }

    /** Shortens a long text in its longest argument, such as a title, not at its end, which contains the house. */
    String subject(String key, List<String> arguments, Locale locale) {
        String own = messages.getMessage(key + ".subject", arguments.toArray(), null, locale);
        String subject = own != null ? own : of(key, arguments, locale);
        int over = TypedText.length(subject) - LONGEST_SUBJECT;
        int longest = longest(arguments);
        int kept = longest < 0 ? 0 : TypedText.length(arguments.get(longest)) - over;
        if (over <= 0) {
            return subject;
        }
        if (kept < LEAST_KEPT) {
            return TypedText.shortened(subject, LONGEST_SUBJECT);
        }
        List<String> fewer = new ArrayList<>(arguments);
        fewer.set(longest, shorter(arguments.get(longest), kept));
        return subject(key, fewer, locale);
    }

    private static String shorter(String argument, int most) {
        Matcher house = HOUSE_BEHIND.matcher(argument);
        int behind = house.matches() ? TypedText.length(house.group(2)) : 0;
        return behind == 0 || behind > most - 2
                ? TypedText.shortened(argument, most)
                : TypedText.shortened(house.group(1), most - behind) + house.group(2);
    }

    private static int longest(List<String> arguments) {
        return IntStream.range(0, arguments.size())
                .boxed()
                .max(Comparator.comparingInt(i -> TypedText.length(arguments.get(i))))
                .orElse(-1);
    }

    String of(String key, List<String> arguments, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments.toArray(), key, locale), key);
    }
}
