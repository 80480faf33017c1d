package io.shouwen.custody.parcel;

import io.shouwen.platform.TypedText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tracking number as scanned from a label.
 *
 * @param number upper case, without blanks
 */
record TrackingNumber(String number) {

    private static final Pattern SHAPE = Pattern.compile("(?=(?:[A-Z-]*\\d){8})[A-Z0-9-]{10,40}");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    /** What the companies' numbers look like; no number has two of these shapes. */
    private static final Map<Pattern, String> COURIERS = Map.of(
            Pattern.compile("SF\\d{12,13}"), "顺丰",
            Pattern.compile("JD[A-Z0-9]{11,15}(?:-\\d{1,3}-\\d{1,3}-?)?"), "京东",
            Pattern.compile("YT\\d{13}"), "圆通",
            Pattern.compile("7[358]\\d{12}"), "中通",
            Pattern.compile("77\\d{13}"), "申通",
            Pattern.compile("4[36]\\d{13}|31\\d{13}"), "韵达",
            Pattern.compile("JT\\d{13}"), "极兔",
            Pattern.compile("DPK\\d{12}"), "德邦",
            Pattern.compile("[A-Z]{2}\\d{9}CN|1[01]\\d{11}|9[5-9]\\d{11}"), "邮政");

    /** Empty for anything that cannot be a tracking number: a house, a slot, a telephone number. */
    static Optional<TrackingNumber> parse(String code) {
        String number = TypedText.code(code).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(number).matches() && !MOBILE.matcher(number).matches()
                ? Optional.of(new TrackingNumber(number))
                : Optional.empty();
    }

    /** The company's common name; empty if the shape belongs to none. */
    String courier() {
        return COURIERS.entrySet().stream()
                .filter(each -> each.getKey().matcher(number).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The last four characters, by which people speak of it. */
    static String tail(String number) {
        return number.substring(Math.max(0, number.length() - 4));
    }
}
