package io.shouwen.complaints.view;

import io.shouwen.complaints.ComplaintLevel;
import io.shouwen.complaints.ComplaintStage;
import io.shouwen.complaints.ComplaintSubject;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of a complaint.
 *
 * @param people whom it can be about, without those it is about already
 * @param open the form that came back with errors
 */
public record ComplaintPage(
        Header header, List<Step> course, Moves moves, List<Named> people, List<View> parts, String open, Form returned)
        implements View {

    /**
     * @param words the complainant's own
     * @param house its label, or empty
     * @param firstAnswer when the complainant first heard from us, or null
     * @param legalBy the legal clock, or null
     * @param about names of those it is about
     */
    public record Header(
            UUID id,
            String number,
            String title,
            String words,
            @Nullable ComplaintSubject subject,
            String summary,
            ComplaintStage stage,
            ComplaintLevel level,
            boolean anonymous,
            String owner,
            String receiver,
            @Nullable UUID houseId,
            String house,
            Instant openedAt,
            Instant answerBy,
            Instant solveBy,
            @Nullable Instant firstAnswer,
            @Nullable Instant legalBy,
            List<String> about) {}

    /** What happened, in order. @param what last part of the message key {@code complaints.fact.*} @param who null for the product or the complainant */
    public record Step(Instant at, String what, @Nullable String who, String words, String more) {

        public String said(Texts texts) {
            return texts.t("complaints.fact." + what, more.isEmpty() ? "" : texts.t(more));
        }
    }

    /** The moves the reader may make now. */
    public record Moves(
            boolean intake,
            boolean report,
            boolean explain,
            boolean solve,
            boolean answer,
            boolean followUp,
            boolean reopen,
            boolean read,
            boolean name) {}

    public record Named(UUID id, String name, String post) {}

    @Override
    public int status() {
        return returned.refused() ? 422 : 200;
    }

    /** Whether there is a written answer to print. */
    public boolean written() {
        return course.stream()
                .anyMatch(
                        step -> step.what().equals("answer.sms") || step.what().equals("answer.letter"));
    }

    public boolean unfolded(String form) {
        return open.equals(form);
    }

    public Form form(String form) {
        return open.equals(form) ? returned : Form.EMPTY;
    }
}
