package io.shouwen.platform.files;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Everyone;
import io.shouwen.platform.security.ProjectRef;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves a stored file, or with {@code size=small} its thumbnail. */
@Controller
// The thumbnail may have to be created first, outside any transaction.
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Everyone
class FileController {

    private final FileStore files;
    private final Contents contents;
    private final SmallPictures smalls;
    private final List<FileSight> sights;
    private final TransactionOperations transaction;

    FileController(
            FileStore files,
            Contents contents,
            SmallPictures smalls,
            List<FileSight> sights,
            TransactionOperations transaction) {
        this.files = files;
        this.contents = contents;
        this.smalls = smalls;
        this.sights = sights;
        this.transaction = transaction;
    }

    @GetMapping("/p/{project}/files/{id}")
    Object file(ProjectRef project, Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String size) {
        StoredFile file = Objects.requireNonNull(transaction.execute(status -> seen(project, actor, id)));
        Path path = contents.find(file.sha256()).orElseThrow(FileElsewhere::new);
        ContentDisposition disposition = (file.image() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(new FileSystemResource(size.equals("small") && file.image() ? smalls.of(file, path) : path));
    }

    private StoredFile seen(ProjectRef project, Actor actor, UUID id) {
        StoredFile file = files.find(project.id(), id).orElseThrow(NotFound::new);
        Set<FileSight.Answer> answers =
                sights.stream().map(sight -> sight.of(project.id(), id, actor)).collect(Collectors.toSet());
        // A file of several records is open to everyone who may see one of them; a file without a record to its sender.
        boolean seen = answers.contains(FileSight.Answer.SHOWN)
                || !answers.contains(FileSight.Answer.HIDDEN) && file.storedBy().equals(actor.id());
        if (!seen) {
            throw new NotFound();
        }
        return file;
    }
}
