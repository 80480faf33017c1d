package io.shouwen.tickets.comment;

import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.tickets.TicketQueries;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.CONTRACTOR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class TicketCommentController {

    private static final int MOST_FILES = 9;

    private final CommentOnTicket commenting;
    private final TicketQueries pages;
    private final Clock clock;

    TicketCommentController(CommentOnTicket commenting, TicketQueries pages, Clock clock) {
        this.clock = clock;
        this.commenting = commenting;
        this.pages = pages;
    }

    @PostMapping("/p/{project}/tickets/{id}/comments")
    Object comment(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "files", takes = Takes.PICTURES_AND_PDF, most = MOST_FILES) Upload files,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        UUID commentId = fields.requiredId("commentId");
        String text = fields.required("text", 2000);
        files.tell(fields::problem);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "comment", fields.form());
        }
        commenting.comment(project.id(), id, actor, commentId, text, files.files(), clock.instant());
        return Redirect.to("tickets/" + id, left, "tickets.done.commented");
    }
}
