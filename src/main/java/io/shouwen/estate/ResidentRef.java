package io.shouwen.estate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who belongs to a house.
 *
 * @param title how a known leader is addressed (王总, 李局), else null
 */
public record ResidentRef(UUID id, String name, @Nullable String title, Relation relation, HouseRef house) {

    /** What to call them: the title where there is one, else the name. */
    public String addressed() {
        return title == null ? name : title;
    }
}
