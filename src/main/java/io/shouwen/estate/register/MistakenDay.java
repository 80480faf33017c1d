package io.shouwen.estate.register;

import io.shouwen.platform.workbook.Cell;
import java.util.regex.Pattern;

/** Detects house codes that Excel has converted to dates. */
final class MistakenDay {

    private static final Pattern DAY = Pattern.compile(
            "\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}月\\d{1,2}日|\\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\\d{1,2}");
    /** Excel's serial numbers of the days from 2000 to 2099, when a whole house is one bare number. */
    private static final Pattern DAY_NUMBER = Pattern.compile("3[7-9]\\d{3}|[4-6]\\d{4}|7[0-2]\\d{3}");

    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

    private MistakenDay() {}

    /** @param whole whether the cell holds the whole house code, not only building, unit or room */
    static boolean is(Cell cell, boolean whole) {
        return cell.is(Cell.Kind.DATE)
                || cell.is(Cell.Kind.TEXT) && DAY.matcher(cell.text()).matches()
                || whole
                        && cell.is(Cell.Kind.NUMBER)
                        && DAY_NUMBER.matcher(cell.text()).matches();
    }

    /**
     * The code that was probably typed: {@code 3-2-12} or {@code 2-12} for 2003-02-12; empty if the year does not allow
     * it.
     */
    static String meant(Cell cell) {
        int[] parts = NO_DIGITS
                .splitAsStream(cell.text())
                .filter(part -> !part.isEmpty() && part.length() <= 4)
                .mapToInt(Integer::parseInt)
                .toArray();
        return parts.length != 3
                ? ""
                : "%d-%d-%d / %d-%d".formatted(parts[0] % 100, parts[1], parts[2], parts[1], parts[2]);
    }
}
