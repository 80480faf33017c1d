package io.shouwen.repairs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How much of something, in hundredths of its unit at the finest: pieces, metres, hours. */
public record Quantity(BigDecimal number) implements Comparable<Quantity> {

    public static final Quantity NONE = of(0);

    public Quantity {
        number = number.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Quantity of(long whole) {
        return new Quantity(BigDecimal.valueOf(whole));
    }

    /** Zero or more, below a million; empty if it is none. */
    public static Optional<Quantity> parse(String typed) {
        return typed.matches("\\d{1,6}(\\.\\d{1,2})?")
                ? Optional.of(new Quantity(new BigDecimal(typed)))
                : Optional.empty();
    }

    public Quantity plus(Quantity other) {
        return new Quantity(number.add(other.number));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(number.subtract(other.number));
    }

    public Quantity negated() {
        return new Quantity(number.negate());
    }

    public boolean isPositive() {
        return number.signum() > 0;
    }

    public boolean isNegative() {
        return number.signum() < 0;
    }

    public boolean isZero() {
        return number.signum() == 0;
    }

    public boolean exceeds(Quantity other) {
        return compareTo(other) > 0;
    }

    /** Without needless zeros: {@code 2}, {@code 1.5}. */
    public String text() {
        return isZero() ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Quantity other) {
        return number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return text();
    }
}
