package io.shouwen.platform.paper;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Provides the pictures of a sheet; missing ones are left out. */
@FunctionalInterface
public interface SheetPictures {

    SheetPictures NONE = id -> null;

    byte @Nullable [] of(UUID id);
}
