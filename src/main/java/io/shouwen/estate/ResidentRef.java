package io.shouwen.estate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resident of a house, as other rooms refer to one.
 *
 * @param title the form of address of a known leader (王总, 李局), or null
 */
public record ResidentRef(UUID id, String name, @Nullable String title, Relation relation, HouseRef house) {

    /** The form of address: the title if there is one, else the name. */
    public String addressed() {
        return title == null ? name : title;
    }
}
