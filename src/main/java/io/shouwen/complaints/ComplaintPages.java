package io.shouwen.complaints;

import io.shouwen.complaints.view.ComplaintPage;
import io.shouwen.complaints.view.ComplaintPage.Moves;
import io.shouwen.complaints.view.ComplaintPage.Named;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.TicketSight;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills the page of a complaint for one reader. */
@Component
public class ComplaintPages {

    private final Complaints complaints;
    private final ComplaintQueries queries;
    private final LeadTicket tickets;
    private final TicketSight sight;
    private final StaffDirectory staff;
    private final List<ComplaintPart> parts;

    ComplaintPages(
            Complaints complaints,
            ComplaintQueries queries,
            LeadTicket tickets,
            TicketSight sight,
            StaffDirectory staff,
            List<ComplaintPart> parts) {
        this.complaints = complaints;
        this.queries = queries;
        this.tickets = tickets;
        this.sight = sight;
        this.staff = staff;
        this.parts = parts;
    }

    /** @throws NotFound if this person may not see it */
    void require(ProjectRef project, Actor me, UUID id) {
        if (!tickets.opensFor(me, project.id(), id)) {
            throw new NotFound();
        }
    }

    public ComplaintPage page(ProjectRef project, Actor me, UUID id, String open, Form form) {
        require(project, me, id);
        Complaint complaint = complaints.find(project.id(), id);
        Moves moves = moves(complaint, me);
        return new ComplaintPage(
                queries.header(project.id(), complaint),
                queries.course(project.id(), id),
                moves,
                moves.name() ? people(project, sight.barred(project.id(), id)) : List.of(),
                parts.stream()
                        .flatMap(part -> Stream.ofNullable(
                                part.of(new ComplaintPart.Reader(id, complaint.stage(), project, me, open, form))))
                        .toList(),
                open,
                form);
    }

    List<Named> people(ProjectRef project, Set<UUID> without) {
        return staff.list(project.id()).stream()
                .filter(member -> !without.contains(member.id()))
                .map(member -> new Named(member.id(), member.name(), member.post()))
                .toList();
    }

    private static Moves moves(Complaint complaint, Actor me) {
        boolean works = Works.here(me);
        ComplaintStage stage = complaint.stage();
        boolean open = stage != ComplaintStage.CLOSED;
        return new Moves(
                works && complaint.mayWork(ComplaintMove.SOLVE_AT_ONCE, me) == null,
                works && stage == ComplaintStage.IN_HAND && complaint.mayReport(me) == null,
                works && stage == ComplaintStage.IN_HAND && complaint.mayWork(ComplaintMove.EXPLAIN, me) == null,
                works && complaint.maySolve(me) == null,
                works && open,
                works && complaint.mayFollowUp(me) == null,
                works && complaint.may(ComplaintMove.REOPEN) == null,
                works && open,
                works && complaint.mayName() == null);
    }
}
