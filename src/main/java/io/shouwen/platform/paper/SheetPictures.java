package io.shouwen.platform.paper;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a sheet its pictures; what is not there is left out. */
@FunctionalInterface
public interface SheetPictures {

    SheetPictures NONE = id -> null;

    byte @Nullable [] of(UUID id);
}
