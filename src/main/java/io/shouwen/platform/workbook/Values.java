package io.shouwen.platform.workbook;

import io.shouwen.platform.TypedText;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DateUtil;

/** Converts the raw content of a cell. */
final class Values {

    private static final int MOST_DIGITS = 40;
    /** Excel's serial number of 9999-12-31. */
    private static final double LAST_DAY = 2_958_465;

    private Values() {}

    static String clean(String text) {
        return TypedText.clean(text)
                .replaceAll("\\p{Co}", "")
                .replaceAll("\\p{Zs}", " ")
                .strip();
    }

    static Cell text(String raw) {
        String text = clean(raw);
        return TypedText.longer(text, TextHandler.LONGEST)
                ? Cell.of(Cell.Kind.TOO_LONG, TypedText.first(text, TextHandler.LONGEST))
                : Cell.of(Cell.Kind.TEXT, text);
    }

    /** Plain notation: a telephone number typed as a number keeps all its digits. */
    static Cell number(String raw, boolean day, boolean from1904) {
        String figure = raw.strip();
        if (figure.isEmpty()) {
            return Cell.EMPTY;
        }
        try {
            BigDecimal number = figure.length() > MOST_DIGITS ? new BigDecimal("1E999") : new BigDecimal(figure);
            if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
                return no(figure);
            }
            if (day && number.signum() >= 0 && number.doubleValue() <= LAST_DAY) {
                return Cell.of(
                        Cell.Kind.DATE,
                        DateUtil.getLocalDateTime(number.doubleValue(), from1904)
                                .toLocalDate()
                                .toString());
            }
            return Cell.of(
                    Cell.Kind.NUMBER,
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException | ArithmeticException e) {
            return no(figure);
        }
    }

    private static Cell no(String figure) {
        return Cell.of(Cell.Kind.NO_NUMBER, clean(TypedText.first(figure, MOST_DIGITS)));
    }
}
