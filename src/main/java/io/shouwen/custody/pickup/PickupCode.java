package io.shouwen.custody.pickup;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.TypedText;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The code with which a household picks up its waiting parcels: six digits, so that a telephone's message reader offers it
 * as a code, the first not 0, so that nobody leaves it out.
 */
@Clause("3.4.5")
record PickupCode(String digits) {

    static final int LENGTH = 6;

    private static final int TRIES = 10_000;
    private static final Pattern WELL_FORMED = Pattern.compile("[1-9]\\d{5}");
    /** Three equal digits in a row, or four that count up or down, are read or typed wrongly, or guessed. */
    private static final Pattern POOR =
            Pattern.compile("(\\d)\\1\\1|0123|1234|2345|3456|4567|5678|6789|9876|8765|7654|6543|5432|4321|3210");

    /** A code as it is typed or pasted, blanks between its digits allowed; empty if it is none. With dashes it is a house. */
    static Optional<PickupCode> parse(String typed) {
        String digits = TypedText.code(typed).replaceAll("\\s", "");
        return WELL_FORMED.matcher(digits).matches() ? Optional.of(new PickupCode(digits)) : Optional.empty();
    }

    /**
     * A code that cannot be taken for one of the open ones.
     *
     * @throws IllegalStateException if there are too many open codes
     */
    static PickupCode draw(RandomGenerator chance, Collection<PickupCode> open) {
        for (int i = 0; i < TRIES; i++) {
            PickupCode drawn = new PickupCode(Integer.toString(chance.nextInt(100_000, 1_000_000)));
            if (drawn.plain() && open.stream().noneMatch(drawn::resembles)) {
                return drawn;
            }
        }
        throw new IllegalStateException("no pick-up code is left beside " + open.size() + " open ones");
    }

    /** Ten bits that find the code among others, but do not tell it: of each mark there are hundreds of codes. As field/codes.js. */
    int mark(UUID salt) {
        return Integer.parseInt(Sha256.hex(salt + " " + digits).substring(0, 3), 16) >> 2;
    }

    boolean plain() {
        return !POOR.matcher(digits).find();
    }

    /** Whether one wrong digit, or two neighbours in the wrong order, make this code of the other. */
    boolean resembles(PickupCode other) {
        int first = -1;
        int different = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (digits.charAt(i) != other.digits.charAt(i)) {
                first = different == 0 ? i : first;
                different++;
            }
        }
        return different < 2 || different == 2 && swapped(other, first);
    }

    private boolean swapped(PickupCode other, int at) {
        return at + 1 < LENGTH
                && digits.charAt(at) == other.digits.charAt(at + 1)
                && digits.charAt(at + 1) == other.digits.charAt(at);
    }

    /** Codes are not written into logs. */
    @Override
    public String toString() {
        return "******";
    }
}
