package io.shouwen.standard.star;

import io.shouwen.platform.web.Texts;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.StarItem.Stricter;
import io.shouwen.standard.StarUnit;
import java.time.Duration;

/** A number with its unit, such as 30 minutes, 2 days or 90 percent. */
public record Amount(int number, StarUnit unit) {

    public Amount {
        if (number < 1 || number > unit.most()) {
            throw new IllegalArgumentException(number + " " + unit);
        }
    }

    /** Whether it asks less of the staff than {@code other}; both are amounts of {@code item}. */
    boolean weakerThan(Amount other, StarItem item) {
        int compared = Integer.compare(size(), other.size());
        return item.stricter() == Stricter.LESS ? compared > 0 : compared < 0;
    }

    private int size() {
        return number * unit.size();
    }

    /** A span of time; a day has 24 hours. @throws IllegalStateException if it is none */
    public Duration span() {
        if (!unit.isTime()) {
            throw new IllegalStateException(unit + " is no span of time");
        }
        return Duration.ofMinutes(size());
    }

    public String words(Texts texts) {
        return texts.t(unit.amountKey(), number);
    }
}
