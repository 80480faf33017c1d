package io.shouwen.complaints;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.handover.BarPerson;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Names a person whom the complaint is about: they never know of it, and the level above owns what was theirs. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.3", "4.2.3"})
class BarFromComplaint {

    private final Complaints complaints;
    private final ComplaintPeople people;
    private final LeadTicket tickets;
    private final BarPerson barPerson;

    BarFromComplaint(Complaints complaints, ComplaintPeople people, LeadTicket tickets, BarPerson barPerson) {
        this.complaints = complaints;
        this.people = people;
        this.tickets = tickets;
        this.barPerson = barPerson;
    }

    void bar(ProjectRef project, UUID id, UUID person, Actor by, Instant now) {
        tickets.lock(project.id(), id);
        Complaint complaint = complaints.find(project.id(), id);
        RuleBroken.throwIf(complaint.mayName());
        Actor to = people.owner(project.id(), id, people.above(project.id(), person), Set.of(person), now)
                .orElseThrow(() -> new RuleBroken("4.1.2.3", "complaints.rule.nobody-above"));
        barPerson.bar(project.id(), id, person, to, by, "", now);
    }
}
