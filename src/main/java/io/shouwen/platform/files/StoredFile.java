package io.shouwen.platform.files;

import java.util.UUID;

/**
 * A file kept for a project.
 *
 * @param sha256 of what is stored, which for pictures is the one drawn anew
 * @param storedBy who sent it; the group's id where that was nobody signed on
 */
public record StoredFile(UUID id, String sha256, String name, String contentType, long size, UUID storedBy) {

    public boolean image() {
        return contentType.startsWith("image/");
    }
}
