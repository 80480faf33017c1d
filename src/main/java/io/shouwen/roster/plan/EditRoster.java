package io.shouwen.roster.plan;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.roster.pattern.ShiftPattern;
import io.shouwen.roster.pattern.ShiftPatterns;
import io.shouwen.staff.StaffDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes cells of the grid manually: all of them, or none if one is refused. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EditRoster {

    /** @param seen version of the cell when it was loaded; see {@link CellChange#seen} */
    record Cell(UUID staffId, LocalDate day, String seen, List<UUID> wanted) {}

    private final Shifts shifts;
    private final EditedCells editedCells;
    private final ShiftPatterns patterns;
    private final Leaves leaves;
    private final StaffDirectory staff;
    private final Audit audit;
    private final Live live;

    EditRoster(
            Shifts shifts,
            EditedCells editedCells,
            ShiftPatterns patterns,
            Leaves leaves,
            StaffDirectory staff,
            Audit audit,
            Live live) {
        this.shifts = shifts;
        this.editedCells = editedCells;
        this.patterns = patterns;
        this.leaves = leaves;
        this.staff = staff;
        this.audit = audit;
        this.live = live;
    }

    /**
     * @throws NotFound if a person does not belong to the project
     * @throws CellRefused if a cell was changed by somebody else, or a person is on leave or would have overlapping
     *     shifts
     */
    void change(ProjectRef project, Actor actor, UUID changeId, List<Cell> cells, Instant now) {
        List<UUID> people = cells.stream().map(Cell::staffId).distinct().toList();
        if (staff.byIds(project.id(), people).size() != people.size()) {
            throw new NotFound();
        }
        List<LocalDate> days = cells.stream().map(Cell::day).sorted().toList();
        shifts.lock(project.id(), people);
        List<RosterShift> near = shifts.of(
                project.id(),
                people,
                days.getFirst().minusDays(2),
                days.getLast().plusDays(2));
        Map<UUID, ShiftPattern> known = patterns.of(project.id(), true);
        List<Leave> away =
                leaves.granted(project.id(), days.getFirst(), days.getLast().plusDays(1));
        List<CellChange> changes = new ArrayList<>();
        for (Cell cell : cells) {
            List<RosterShift> there = near.stream()
                    .filter(shift -> shift.staffId().equals(cell.staffId())
                            && shift.day().equals(cell.day()))
                    .toList();
            if (!CellChange.seen(there).equals(cell.seen())) {
                throw new CellRefused("roster.refused.changed");
            }
            CellChange change =
                    CellChange.of(cell.staffId(), cell.day(), there, cell.wanted(), known, project.zone(), false);
            if (change.added().stream().anyMatch(shift -> taken(away, shift, project.zone()))) {
                throw new CellRefused("roster.refused.leave");
            }
            changes.add(change);
        }
        if (ShortRest.overlap(after(near, changes))) {
            throw new CellRefused("roster.refused.overlap");
        }
        write(project, changes, now);
        editedCells.mark(project.id(), actor.id(), changes, now);
        for (CellChange change : changes) {
            audit.record(
                    project.id(),
                    "edited",
                    "roster-cell",
                    change.staffId(),
                    Map.of(
                            "day",
                            change.day(),
                            "out",
                            change.dropped().size() + change.deleted().size()),
                    Map.of("day", change.day(), "shifts", names(change.after(), known)));
        }
        tell(project.id(), days.getFirst(), days.getLast(), changeId);
    }

    static boolean taken(Collection<Leave> away, RosterShift shift, ZoneId zone) {
        return away.stream().anyMatch(leave -> leave.takes(shift.staffId(), shift.span(), zone));
    }

    /** The shifts near the cells as they will be after the changes. */
    static List<RosterShift> after(Collection<RosterShift> near, Collection<CellChange> changes) {
        List<RosterShift> after = new ArrayList<>(near.stream()
                .filter(shift -> !shift.dropped())
                .filter(shift -> changes.stream()
                        .noneMatch(change -> change.staffId().equals(shift.staffId())
                                && change.day().equals(shift.day())))
                .toList());
        changes.forEach(change -> after.addAll(change.after()));
        return after;
    }

    void write(ProjectRef project, List<CellChange> changes, Instant now) {
        shifts.delete(project.id(), all(changes, CellChange::deleted));
        shifts.drop(project.id(), all(changes, CellChange::dropped), now);
        shifts.drop(project.id(), all(changes, CellChange::revived), null);
        List<RosterShift> added = all(changes, CellChange::added);
        if (!added.isEmpty()) {
            shifts.insert(project.id(), added, null);
        }
    }

    /** Reloads the open grids of these days, except the one that made the change. */
    void tell(UUID projectId, LocalDate from, LocalDate to, UUID changeId) {
        live.publish(projectId, "roster", from + " " + to + " " + changeId);
    }

    private static <T> List<T> all(List<CellChange> changes, java.util.function.Function<CellChange, List<T>> part) {
        return changes.stream().map(part).flatMap(List::stream).toList();
    }

    private static String names(List<RosterShift> shifts, Map<UUID, ShiftPattern> patterns) {
        return shifts.stream()
                .sorted(Comparator.comparing(shift -> shift.span().begin()))
                .map(shift -> {
                    ShiftPattern pattern = shift.patternId() == null ? null : patterns.get(shift.patternId());
                    return pattern == null ? shift.span().toString() : pattern.name() + " " + pattern.times();
                })
                .collect(Collectors.joining(", "));
    }
}
