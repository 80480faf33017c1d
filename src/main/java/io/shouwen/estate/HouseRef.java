package io.shouwen.estate;

import java.util.UUID;

/**
 * A house, as other rooms refer to it.
 *
 * @param code canonical form, {@code 3-2-1201}
 * @param label spoken form, {@code 3栋2单元1201室}
 */
public record HouseRef(UUID id, String code, String label) {

    public HouseCode parts() {
        return HouseCode.parse(code).orElseThrow(() -> new IllegalStateException("no house code: " + code));
    }
}
