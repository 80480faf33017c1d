package io.shouwen.desk.visitor.view;

import io.shouwen.platform.web.View;
import io.shouwen.standard.phrase.PhraseBook;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who waits and who is being received; a section of the desk's page.
 *
 * @param lines the longest here first
 * @param id id of the next visit and idempotency key of its form
 */
public record VisitorsNow(List<VisitLine> lines, PhraseBook phrases, UUID id, Instant now) implements View {

    public List<VisitLine> waiting() {
        return lines.stream().filter(VisitLine::waiting).toList();
    }

    public List<VisitLine> received() {
        return lines.stream().filter(line -> !line.waiting()).toList();
    }

    public int people() {
        return waiting().stream().mapToInt(VisitLine::people).sum();
    }
}
