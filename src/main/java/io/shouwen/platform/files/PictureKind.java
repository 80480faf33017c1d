package io.shouwen.platform.files;

import org.jspecify.annotations.Nullable;

/** Supported picture formats. Of an animated picture the first frame is kept. */
enum PictureKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    BMP("image/bmp"),
    WEBP("image/webp");

    private final String type;

    PictureKind(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** @return null for any other format, including a bitmap that wraps another format */
    static @Nullable PictureKind of(String type, byte[] start) {
        for (PictureKind kind : values()) {
            if (kind.type.equals(type)) {
                return kind == BMP && start.length > 30 && start[30] > 3 ? null : kind;
            }
        }
        return null;
    }
}
