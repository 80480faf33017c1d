package io.shouwen.platform.files;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Transactional(readOnly = true)
@Allowed
class FileController {

    private final FileStore files;
    private final List<FileSight> sights;

    FileController(FileStore files, List<FileSight> sights) {
        this.files = files;
        this.sights = sights;
    }

    @GetMapping("/p/{project}/files/{id}")
    ResponseEntity<Resource> file(ProjectRef project, Actor actor, @PathVariable UUID id) {
        StoredFile file = files.find(project.id(), id).orElseThrow(NotFound::new);
        if (hidden(project, id, actor)) {
            throw new NotFound();
        }
        ContentDisposition disposition = (file.image() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate())
                .body(new FileSystemResource(files.path(file.sha256())));
    }

    /** A file several records hold is open to whoever may see one of them; what no room speaks for, to all of the project. */
    private boolean hidden(ProjectRef project, UUID id, Actor actor) {
        Set<FileSight.Answer> answers =
                sights.stream().map(sight -> sight.of(project.id(), id, actor)).collect(Collectors.toSet());
        return answers.contains(FileSight.Answer.HIDDEN) && !answers.contains(FileSight.Answer.SHOWN);
    }
}
