package io.shouwen.platform.web;

import com.ibm.icu.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The rooms' texts. One with plural forms is ICU's, which knows what each language does with a number. */
final class Messages extends ResourceBundleMessageSource {

    private record Said(String code, Locale locale) {}

    /** Patterns with plural forms; null stands for the many without. */
    private final Map<Said, String> plurals = new ConcurrentHashMap<>();

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code == null || locale == null || arguments == null || arguments.length == 0) {
            return super.getMessageInternal(code, arguments, locale);
        }
        String pattern = plurals.computeIfAbsent(new Said(code, locale), this::plural);
        return pattern.isEmpty()
                ? super.getMessageInternal(code, arguments, locale)
                : new MessageFormat(pattern, locale)
                        .format(Arrays.stream(arguments).map(Messages::counted).toArray());
    }

    private String plural(Said said) {
        String pattern = resolveCodeWithoutArguments(said.code(), said.locale());
        return pattern != null && pattern.contains(",plural,") ? pattern : "";
    }

    /** A page may hand over a number already written out. */
    private static @Nullable Object counted(@Nullable Object argument) {
        return argument instanceof String text && text.matches("\\d{1,3}(,?\\d{3})*|\\d{1,9}")
                ? Long.valueOf(text.replace(",", ""))
                : argument;
    }
}
