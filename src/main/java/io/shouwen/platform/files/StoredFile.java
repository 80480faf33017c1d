package io.shouwen.platform.files;

import java.util.UUID;

/** A file kept for a project. @param sha256 of what is stored, which for images is the re-encoded picture */
public record StoredFile(UUID id, String sha256, String name, String contentType, long size) {

    public boolean image() {
        return contentType.startsWith("image/");
    }
}
