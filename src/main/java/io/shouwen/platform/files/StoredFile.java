package io.shouwen.platform.files;

import java.util.UUID;

/**
 * A file of a project.
 *
 * @param sha256 hash of the stored content; for pictures, of the re-encoded one
 * @param storedBy account of the sender; the group's id if the sender was not signed in
 */
public record StoredFile(UUID id, String sha256, String name, String contentType, long size, UUID storedBy) {

    public boolean image() {
        return contentType.startsWith("image/");
    }
}
