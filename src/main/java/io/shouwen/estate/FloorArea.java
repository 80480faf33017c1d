package io.shouwen.estate;

import io.shouwen.platform.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Parses the floor area of a house, in square metres with two decimals. */
public final class FloorArea {

    private static final BigDecimal LARGEST = new BigDecimal(100_000);

    private FloorArea() {}

    /** Accepts a unit after the number. @return empty if the text is not a plausible area */
    public static Optional<BigDecimal> parse(String typed) {
        String figure = TypedText.code(typed)
                .replaceAll("(?i)(平方米|平米|㎡|m2|m²|平)$", "")
                .replace(",", "")
                .strip();
        if (!figure.matches("\\d{1,6}(\\.\\d{1,20})?")) {
            return Optional.empty();
        }
        BigDecimal area = new BigDecimal(figure).setScale(2, RoundingMode.HALF_UP);
        return area.signum() > 0 && area.compareTo(LARGEST) < 0 ? Optional.of(area) : Optional.empty();
    }
}
