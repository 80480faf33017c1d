package io.shouwen.estate;

import java.util.UUID;

/**
 * A house as other rooms name it.
 *
 * @param code canonical, {@code 3-2-1201}
 * @param label as people say it, {@code 3栋2单元1201室}
 */
public record HouseRef(UUID id, String code, String label) {

    /** Its building, unit and room. */
    public HouseCode parts() {
        return HouseCode.parse(code).orElseThrow(() -> new IllegalStateException("no house code: " + code));
    }
}
