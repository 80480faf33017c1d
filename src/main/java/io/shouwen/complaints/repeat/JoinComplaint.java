package io.shouwen.complaints.repeat;

import io.shouwen.complaints.ComplaintPart;
import io.shouwen.complaints.ComplaintSolved;
import io.shouwen.complaints.ComplaintStage;
import io.shouwen.complaints.SolveComplaint;
import io.shouwen.complaints.Works;
import io.shouwen.complaints.repeat.view.RepeatPart;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Joins a repeated complaint to the first one: linked both ways, solved together, each complainant asked alone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.3")
class JoinComplaint implements ComplaintPart {

    private final ComplaintLinks joinings;
    private final SolveComplaint solve;
    private final Audit audit;

    JoinComplaint(ComplaintLinks joinings, SolveComplaint solve, Audit audit) {
        this.joinings = joinings;
        this.solve = solve;
        this.audit = audit;
    }

    void join(ProjectRef project, UUID id, UUID head, Actor by, Instant now) {
        if (id.equals(head)) {
            throw new RuleBroken("4.1.2.3", "complaints.rule.joined-already");
        }
        if (joinings.head(project.id(), head).isPresent()
                || !joinings.joined(project.id(), id).isEmpty()) {
            throw new RuleBroken("4.1.2.3", "complaints.rule.joined-already");
        }
        if (!solve.open(project.id(), id) || !solve.open(project.id(), head)) {
            throw new RuleBroken("4.1.2.3", "complaints.rule.join-open");
        }
        joinings.join(project.id(), id, head, by.id(), now);
        audit.record(project.id(), "joined", "complaint", id, null, head);
    }

    void separate(ProjectRef project, UUID id) {
        joinings.separate(project.id(), id);
        audit.record(project.id(), "separated", "complaint", id, null, null);
    }

    @EventListener
    void solved(ComplaintSolved solved) {
        joinings.ofHead(solved.project().id(), solved.complaintId())
                .forEach(id -> solve.withHead(solved.project(), id, solved.by(), solved.text(), solved.at()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public @Nullable View of(Reader reader) {
        UUID project = reader.project().id();
        RepeatPart part = new RepeatPart(
                reader.id(),
                joinings.head(project, reader.id()).orElse(null),
                joinings.joined(project, reader.id()),
                joinings.similar(project, reader.id()),
                Works.here(reader.actor())
                        && (reader.stage() == ComplaintStage.RECEIVED || reader.stage() == ComplaintStage.IN_HAND),
                ComplaintLinks.DAYS);
        return part.head() == null && part.joined().isEmpty() && part.similar().isEmpty() ? null : part;
    }
}
