package io.shouwen.platform.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The message bundles of all rooms. Texts with plural forms use ICU's MessageFormat. The bundle of a key is searched once,
 * because a page has hundreds of texts and the product dozens of bundles. Keys without a text are not remembered: they
 * may come from outside.
 */
final class Messages extends ResourceBundleMessageSource {

    private static final long MANY = 9_000_000_000L;

    private final ByKey<String> texts = new ByKey<>();
    private final ByKey<java.text.MessageFormat> formats = new ByKey<>();

    /** Patterns with plural forms; empty for texts without. */
    private final ByKey<String> plurals = new ByKey<>();

    private static final class ByKey<T> {

        private final Map<Locale, Map<String, T>> languages = new ConcurrentHashMap<>();

        @Nullable
        T get(Locale locale, String code, Supplier<? extends @Nullable T> search) {
            Map<String, T> known = languages.get(locale);
            if (known == null) {
                known = languages.computeIfAbsent(locale, any -> new ConcurrentHashMap<>());
            }
            T found = known.get(code);
            if (found == null) {
                found = search.get();
                if (found != null) {
                    known.put(code, found);
                }
            }
            return found;
        }
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code == null || locale == null) {
            return super.getMessageInternal(code, arguments, locale);
        }
        if (arguments == null || arguments.length == 0) {
            return texts.get(locale, code, () -> super.getMessageInternal(code, arguments, locale));
        }
        String pattern = plurals.get(locale, code, () -> plural(code, locale));
        return pattern == null || pattern.isEmpty()
                ? super.getMessageInternal(code, arguments, locale)
                : filledIn(pattern, arguments, locale);
    }

    @Override
    protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
        return formats.get(locale, code, () -> super.resolveCode(code, locale));
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

    private @Nullable String plural(String code, Locale locale) {
        String pattern = resolveCodeWithoutArguments(code, locale);
        return pattern == null || pattern.contains(",plural,") ? pattern : "";
    }

    /** An argument may be a number that is already formatted. */
    private static @Nullable Object counted(@Nullable Object argument) {
        return argument instanceof String text && text.matches("\\d{1,3}(,?\\d{3})*|\\d{1,9}")
                ? Long.valueOf(text.replace(",", ""))
                : argument;
    }
}
