package io.shouwen.platform.web;

import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.FrameQuestions;
import io.shouwen.platform.security.FrameQuestions.Question;
import io.shouwen.platform.security.ProjectRef;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the frame of a project's page shows from the database. It is read in the round trip in which the page's
 * transaction begins; for a page without one, when it is first drawn.
 */
final class ShellFacts {

    private final FrameQuestions asked;
    private final TransactionOperations transaction;
    private final List<ShellNote.Note> notes = new ArrayList<>();
    private int unread;
    private boolean read;

    ShellFacts(ProjectRef project, Actor actor, List<ShellNote> contributed, TransactionOperations transaction) {
        this.transaction = transaction;
        List<Question> questions = new ArrayList<>();
        questions.add(new Question(Notifications.UNREAD, List.of(project.id(), actor.id()), row -> {
            unread = row.getInt(1);
            read = true;
        }));
        for (ShellNote note : contributed) {
            note.question(project, actor)
                    .ifPresent(each -> questions.add(new Question(each.sql(), each.parameters(), row -> {
                        ShellNote.Note said = each.answer().of(row);
                        if (said != null) {
                            notes.add(said);
                        }
                    })));
        }
        this.asked = new FrameQuestions(project.id(), questions);
    }

    /** Has them read with the begin of the request's next transaction. */
    void ask() {
        asked.ask();
    }

    int unread() {
        read();
        return unread;
    }

    List<ShellNote.Note> notes() {
        read();
        return notes;
    }

    private void read() {
        if (!read) {
            asked.ask();
            transaction.executeWithoutResult(status -> {});
        }
    }
}
