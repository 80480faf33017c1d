package io.shouwen.repairs;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.repairs.Repairers.Repairer;
import io.shouwen.repairs.view.RepairPage;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills the page of a repair for one reader. */
@Component
public class RepairPages {

    private static final Set<RepairMove> FOLLOW_THE_TICKET =
            EnumSet.of(RepairMove.RECEIVE, RepairMove.ANSWER, RepairMove.REOPEN);

    private final Repairs repairs;
    private final RepairQueries queries;
    private final RepairSight sight;
    private final RepairPhotos photos;
    private final Repairers repairers;
    private final PauseReasons reasons;
    private final ObjectProvider<RepairSection> sections;
    private final Clock clock;

    RepairPages(
            Repairs repairs,
            RepairQueries queries,
            RepairSight sight,
            RepairPhotos photos,
            Repairers repairers,
            PauseReasons reasons,
            ObjectProvider<RepairSection> sections,
            Clock clock) {
        this.repairs = repairs;
        this.queries = queries;
        this.sight = sight;
        this.photos = photos;
        this.repairers = repairers;
        this.reasons = reasons;
        this.sections = sections;
        this.clock = clock;
    }

    /** @param open name of the form that came back with errors; empty for none */
    public RepairPage page(ProjectRef project, Actor me, UUID id, String open, Form form) {
        sight.require(project.id(), id, me);
        Repair repair = repairs.find(project.id(), id);
        Instant now = clock.instant();
        Set<RepairMove> moves = EnumSet.allOf(RepairMove.class);
        moves.removeIf(move -> FOLLOW_THE_TICKET.contains(move) || repair.may(move, me) != null);
        List<Repairer> choices = moves.contains(RepairMove.DISPATCH) || repair.agrees(me)
                ? repairers.list(project.id(), repairers.trade(project.id(), id).orElse(null), now)
                : List.of();
        RepairSection.Reader reader = new RepairSection.Reader(project, me, open, form, now);
        return new RepairPage(
                queries.header(project.id(), repair),
                queries.course(project.id(), id),
                queries.clocks(project.id(), id),
                photos.of(project.id(), id),
                queries.work(project.id(), id, now),
                moves,
                choices,
                moves.contains(RepairMove.DISPATCH) ? proposal(repair, choices) : null,
                moves.contains(RepairMove.PAUSE) ? reasons.list(project.id()) : List.of(),
                repair.agrees(me),
                sections.stream()
                        .sorted(Comparator.comparingInt(RepairSection::order))
                        .map(section -> section.section(repair, reader))
                        .filter(Objects::nonNull)
                        .toList(),
                open,
                form);
    }

    private static RepairPage.@Nullable Proposal proposal(Repair repair, List<Repairer> choices) {
        return choices.stream()
                .filter(each ->
                        repair.stage() == RepairStage.RECEIVED || !each.id().equals(repair.owner()))
                .findFirst()
                .map(best -> new RepairPage.Proposal(
                        best,
                        "repairs.proposal." + (best.skilled() ? "skilled." : "")
                                + (best.onDuty() ? "on-duty" : "off-duty")))
                .orElse(null);
    }
}
