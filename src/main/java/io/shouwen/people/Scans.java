package io.shouwen.people;

import io.shouwen.platform.files.FileRefused;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.StoredFile;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in an uploaded photo or scan; why one is refused stands beside its field. */
@Component
class Scans {

    private final FileStore store;

    Scans(FileStore store) {
        this.store = store;
    }

    /** @return null where nothing was sent or it was refused */
    @Nullable
    UUID keep(ProjectRef project, @Nullable MultipartFile sent, String field, Fields fields) throws IOException {
        StoredFile kept = store(project, sent, field, fields);
        return kept == null ? null : kept.id();
    }

    /** A picture only. */
    @Nullable
    UUID keepPicture(ProjectRef project, @Nullable MultipartFile sent, String field, Fields fields) throws IOException {
        StoredFile kept = store(project, sent, field, fields);
        if (kept == null) {
            if (!fields.wrong()) {
                fields.problem(field, "form.required");
            }
            return null;
        }
        if (!kept.image()) {
            fields.problem(field, "staff.photo.no-picture");
            return null;
        }
        return kept.id();
    }

    private @Nullable StoredFile store(ProjectRef project, @Nullable MultipartFile sent, String field, Fields fields)
            throws IOException {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        try {
            return store.keep(
                    project.id(), Objects.requireNonNullElse(sent.getOriginalFilename(), ""), sent.getBytes());
        } catch (FileRefused refused) {
            fields.problem(field, refused.messageKey());
            return null;
        }
    }
}
