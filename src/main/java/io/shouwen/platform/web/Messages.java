package io.shouwen.platform.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The message bundles of all rooms. Texts with plural forms use ICU's MessageFormat. */
final class Messages extends ResourceBundleMessageSource {

    private static final long MANY = 9_000_000_000L;

    private record Said(String code, Locale locale) {}

    /** Compiled patterns with plural forms; null for texts without. */
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
                : filledIn(pattern, arguments, locale);
    }

    /**
     * An argument that is not a number, such as {@code 2-4} or a placeholder for a script, takes the plural form
     * "other".
     */
    private static String filledIn(String pattern, Object[] arguments, Locale locale) {
        Object[] counted = Arrays.stream(arguments).map(Messages::counted).toArray();
        Map<String, String> left = new HashMap<>();
        for (int i = 0; i < counted.length; i++) {
            if (counted[i] instanceof String text) {
                counted[i] = MANY + i;
                left.put(NumberFormat.getInstance(locale).format(MANY + i), text);
            }
        }
        String said = new MessageFormat(pattern, locale).format(counted);
        for (Map.Entry<String, String> each : left.entrySet()) {
            said = said.replace(each.getKey(), each.getValue());
        }
        return said;
    }

    private String plural(Said said) {
        String pattern = resolveCodeWithoutArguments(said.code(), said.locale());
        return pattern != null && pattern.contains(",plural,") ? pattern : "";
    }

    /** An argument may be a number that is already formatted. */
    private static @Nullable Object counted(@Nullable Object argument) {
        return argument instanceof String text && text.matches("\\d{1,3}(,?\\d{3})*|\\d{1,9}")
                ? Long.valueOf(text.replace(",", ""))
                : argument;
    }
}
