package io.shouwen.platform.files;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
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

    FileController(FileStore files) {
        this.files = files;
    }

    @GetMapping("/p/{project}/files/{id}")
    ResponseEntity<Resource> file(ProjectRef project, @PathVariable UUID id) {
        StoredFile file = files.find(project.id(), id).orElseThrow(NotFound::new);
        ContentDisposition disposition = (file.image() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate())
                .body(new FileSystemResource(files.path(file.sha256())));
    }
}
