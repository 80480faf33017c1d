package io.shouwen.duty;

import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.roster.Rostered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** That the reader has not signed on to a shift that has begun, and hand-over notes to confirm. */
@Component
class DutyToday implements TodayPart {

    private static final int NOTES = 3;

    private final SignOns signOns;
    private final BeginDuty beginDuty;
    private final NoteQueries notes;

    DutyToday(SignOns signOns, BeginDuty beginDuty, NoteQueries notes) {
        this.signOns = signOns;
        this.beginDuty = beginDuty;
        this.notes = notes;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (Rostered.ROLES.stream().noneMatch(reader.actor()::is)) {
            return Optional.empty();
        }
        UUID project = reader.project().id();
        UUID me = reader.actor().id();
        List<Line> lines = new ArrayList<>();
        if (signOns.running(project, me).isEmpty()) {
            beginDuty
                    .shift(project, me, reader.now())
                    .ifPresent(shift -> lines.add(new Line(
                            "user-check",
                            reader.t("duty.today.sign-on"),
                            shift.post().name(),
                            "",
                            shift.span().begin(),
                            false,
                            "duty")));
        } else {
            notes.unconfirmed(project, me).stream()
                    .filter(note -> note.may())
                    .limit(NOTES)
                    .forEach(note -> lines.add(new Line(
                            "clipboard-check",
                            reader.t("duty.today.note"),
                            reader.t("duty.today.note.of", note.post(), note.givenBy()),
                            "",
                            null,
                            false,
                            "duty/notes/" + note.id())));
        }
        return TodayLines.of(reader.t("nav.duty"), "duty", lines);
    }
}
