package io.shouwen.duty;

import io.shouwen.duty.view.NotePage;
import io.shouwen.duty.view.NotesPage;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of hand-over notes, and their confirmation. */
@Controller
@Transactional
@Allowed
class HandoverNoteController {

    private final NoteQueries notes;
    private final HandoverNotes handoverNotes;
    private final Clock clock;

    HandoverNoteController(NoteQueries notes, HandoverNotes handoverNotes, Clock clock) {
        this.notes = notes;
        this.handoverNotes = handoverNotes;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/duty/notes")
    NotesPage list(
            ProjectRef project,
            Actor actor,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam @Nullable UUID after) {
        return new NotesPage(notes.list(project.id(), actor.id(), open, after), open, after == null);
    }

    @GetMapping("/p/{project}/duty/notes/{id}")
    NotePage sheet(ProjectRef project, Actor actor, @PathVariable UUID id) {
        return notes.sheet(project.id(), actor.id(), id);
    }

    @PostMapping("/p/{project}/duty/notes/{id}/taking")
    ModelAndView take(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        handoverNotes.take(project.id(), id, actor.id(), clock.instant());
        return Redirect.to("duty/notes/" + id, flash, "handover.taken");
    }
}
