package io.shouwen.patrol.finding;

import io.shouwen.patrol.round.Photos;
import io.shouwen.patrol.round.Shows;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.files.FileRefused;
import io.shouwen.platform.web.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Photos that come with a form. */
@Component
class Pictures {

    private final Photos photos;

    Pictures(Photos photos) {
        this.photos = photos;
    }

    /** Those really sent; the field is wrong where they are too many or no pictures. */
    static List<MultipartFile> sent(@Nullable List<MultipartFile> files, Fields fields, String field) {
        List<MultipartFile> sent = files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent.size() > Photos.MOST) {
            fields.problem(field, "patrol.finding.too-many-photos", Photos.MOST);
        }
        if (sent.stream()
                .anyMatch(file ->
                        !Objects.requireNonNullElse(file.getContentType(), "").startsWith("image/"))) {
            fields.problem(field, "patrol.finding.no-picture");
        }
        return sent;
    }

    /** @throws RuleBroken where one is no picture after all */
    void keep(UUID projectId, UUID findingId, UUID recordId, List<MultipartFile> sent, Shows shows, Instant now) {
        for (MultipartFile file : sent) {
            try {
                photos.keep(
                        projectId,
                        recordId,
                        Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                        file.getBytes(),
                        now,
                        findingId,
                        null,
                        shows);
            } catch (FileRefused refused) {
                throw new RuleBroken("4.3.4", refused.messageKey());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
