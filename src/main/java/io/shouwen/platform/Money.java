package io.shouwen.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount of yuan in whole fen. Amounts are read, multiplied and written here and nowhere else. */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final Pattern YUAN = Pattern.compile("(\\d{1,7}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{1,2})?");

    /** An amount as people type it, such as {@code 1,280.5}, below ten million yuan; empty if it is none. */
    public static Optional<Money> parse(String yuan) {
        return YUAN.matcher(yuan).matches()
                ? Optional.of(new Money(
                        new BigDecimal(yuan.replace(",", "")).movePointRight(2).longValueExact()))
                : Optional.empty();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** Rounded half up to the fen. */
    public Money times(BigDecimal quantity) {
        return new Money(BigDecimal.valueOf(fen)
                .multiply(quantity)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public boolean isZero() {
        return fen == 0;
    }

    /** In yuan with two decimals, such as {@code 1,280.50}. */
    public String text() {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan());
    }

    /** For forms and workbooks. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return text();
    }
}
