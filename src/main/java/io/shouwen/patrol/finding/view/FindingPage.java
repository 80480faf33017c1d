package io.shouwen.patrol.finding.view;

import io.shouwen.patrol.finding.FindingStage;
import io.shouwen.patrol.finding.SignatureRole;
import io.shouwen.patrol.finding.Way;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.handover.view.ReceiverChoices;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding with its steps, pictures and signatures, and the moves the reader may make.
 *
 * @param ticketOpens whether the reader may open its ticket
 * @param count page of the count whose differences it is, below {@code /p/{project}/}; null if it is of none
 * @param toSign roles in which the reader may sign now
 * @param open name of the form with errors, which is unfolded; empty for none
 */
public record FindingPage(
        Header header,
        boolean ticketOpens,
        List<Step> steps,
        List<Event> course,
        List<Photo> photos,
        @Nullable Sheet sheet,
        @Nullable Order order,
        @Nullable Asked asked,
        @Nullable String count,
        Moves moves,
        List<SignatureRole> toSign,
        ReceiverChoices choices,
        String open,
        Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    public boolean unfolded(String name) {
        return open.equals(name);
    }

    public Form form(String name) {
        return unfolded(name) ? form : Form.EMPTY;
    }

    public List<Photo> photos(String shows) {
        return photos.stream().filter(photo -> photo.shows().equals(shows)).toList();
    }

    /**
     * @param recordedAt arrival at the server, only if much later than the finding
     * @param walk the walk it was found on, or null
     */
    public record Header(
            UUID id,
            String number,
            String title,
            String words,
            String place,
            String district,
            @Nullable String item,
            String foundBy,
            Instant foundAt,
            @Nullable Instant recordedAt,
            boolean major,
            @Nullable UUID walk,
            FindingStage stage,
            String owner,
            @Nullable String offeredTo,
            Instant due,
            int level) {

        public boolean running() {
            return stage.waits();
        }
    }

    /** A step of the path. @param at when it was done, or null */
    public record Step(
            String name,
            boolean current,
            @Nullable String who,
            @Nullable Instant at) {

        public String messageKey() {
            return "patrol.finding.step." + name;
        }
    }

    /**
     * An entry of the timeline.
     *
     * @param what end of the message key of its sentence, which takes the next two values
     * @param said first argument of the sentence: a message key or plain text
     */
    public record Event(
            Instant at,
            String who,
            String what,
            @Nullable String said,
            @Nullable String whom,
            String words,
            String icon) {

        public String messageKey() {
            return "patrol.finding.event." + what;
        }
    }

    /** @param file null until its bytes have arrived */
    public record Photo(@Nullable UUID file, String shows, Instant takenAt) {
        public String messageKey() {
            return "patrol.finding.photos.shows." + shows;
        }
    }

    /** The text to be signed, and the signatures. */
    public record Sheet(String content, String hash, List<Line> lines) {}

    /** A line to sign. @param drawing null until it is signed */
    public record Line(
            SignatureRole as,
            @Nullable String who,
            @Nullable Instant at,
            @Nullable UUID drawing) {}

    /** The order opened for it. @param opens whether the reader may open it */
    public record Order(UUID id, String number, String stageKey, String owner, boolean opens) {}

    /** An open request for an extension. */
    public record Asked(String by, Instant to, String reason) {}

    /**
     * The moves the reader may make.
     *
     * @param again whether it was dispatched before
     * @param ways ways the reader may send it
     */
    public record Moves(
            boolean decide,
            boolean again,
            Set<Way> ways,
            boolean accept,
            boolean handle,
            boolean verify,
            boolean askTime,
            boolean answerTime) {

        public boolean dispatch() {
            return !ways.isEmpty();
        }

        public boolean none() {
            return !decide && !dispatch() && !accept && !handle && !verify && !askTime && !answerTime;
        }
    }

    public String sentence(Event event, io.shouwen.platform.web.Texts texts) {
        String said = event.said() == null ? "" : texts.t(event.said());
        return texts.t(event.messageKey(), said, Objects.requireNonNullElse(event.whom(), ""));
    }
}
