package io.shouwen.patrol.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * Renders message keys instead of texts, so that a signed content does not change with a translation or the reader's
 * language.
 */
final class CodeMessages implements MessageSource {

    @Override
    public String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        return arguments == null || arguments.length == 0
                ? code
                : code + Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        return getMessage(code, arguments, null, locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        return Arrays.toString(resolvable.getCodes());
    }
}
