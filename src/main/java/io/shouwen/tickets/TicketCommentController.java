package io.shouwen.tickets;

import io.shouwen.platform.files.FileRefused;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.StoredFile;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class TicketCommentController {

    private static final int MOST_FILES = 9;

    private final Commenting commenting;
    private final TicketPages pages;
    private final FileStore store;

    TicketCommentController(Commenting commenting, TicketPages pages, FileStore store) {
        this.commenting = commenting;
        this.pages = pages;
        this.store = store;
    }

    @PostMapping("/p/{project}/tickets/{id}/comments")
    Object comment(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes left)
            throws IOException {
        Fields fields = new Fields(typed);
        UUID commentId = fields.id("commentId");
        String text = fields.text("text", 1, 2000);
        List<StoredFile> kept = fields.wrong() || files == null ? List.of() : keep(project, files, fields);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "comment", fields.form());
        }
        commenting.comment(project.id(), id, actor, commentId, text, kept);
        return Redirect.to("tickets/" + id, left, "tickets.done.commented");
    }

    private List<StoredFile> keep(ProjectRef project, List<MultipartFile> files, Fields fields) throws IOException {
        List<MultipartFile> sent =
                files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent.size() > MOST_FILES) {
            fields.refuse("files", "tickets.form.too-many-files", MOST_FILES);
            return List.of();
        }
        List<StoredFile> kept = new ArrayList<>();
        for (MultipartFile file : sent) {
            try {
                kept.add(store.keep(
                        project.id(), Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
            } catch (FileRefused refused) {
                fields.refuse("files", refused.messageKey());
            }
        }
        return kept;
    }
}
