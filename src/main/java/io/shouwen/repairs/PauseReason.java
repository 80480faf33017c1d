package io.shouwen.repairs;

import java.util.List;

/**
 * A reason for which a repair may pause.
 *
 * @param name as the project calls it; empty for the usual ones, which have a name in both languages
 * @param stops whether the ticket's clock stands still meanwhile
 */
public record PauseReason(String code, String name, boolean stops) {

    /** The reason of a visit with nobody at home. */
    public static final String NOBODY = "nobody-home";

    static final List<PauseReason> USUAL = List.of(
            new PauseReason("parts", "", true),
            new PauseReason(NOBODY, "", true),
            new PauseReason("resident", "", true),
            new PauseReason("agreement", "", true),
            new PauseReason("weather", "", true),
            new PauseReason("other-order", "", false));

    /** A message key, or the project's own name, which is no key. */
    public String messageKey() {
        return name.isEmpty() ? "repairs.pause." + code : name;
    }
}
