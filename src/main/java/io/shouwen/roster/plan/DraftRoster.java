package io.shouwen.roster.plan;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.roster.Roster;
import io.shouwen.roster.WorkCalendar;
import io.shouwen.roster.pattern.Rotations;
import io.shouwen.roster.pattern.ShiftPattern;
import io.shouwen.roster.pattern.ShiftPatterns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills many cells of the draft: a month from the rotations, or a week from another one. It keeps leave free, never
 * gives a person overlapping shifts, and leaves manually edited cells unchanged.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftRoster {

    /** @param left number of cells left empty: leave, manual edits, or overlapping shifts */
    record Outcome(int filled, int left) {}

    private final EditRoster editRoster;
    private final Shifts shifts;
    private final EditedCells editedCells;
    private final ShiftPatterns patterns;
    private final Rotations rotations;
    private final Leaves leaves;
    private final Roster roster;
    private final Audit audit;

    DraftRoster(
            EditRoster editRoster,
            Shifts shifts,
            EditedCells editedCells,
            ShiftPatterns patterns,
            Rotations rotations,
            Leaves leaves,
            Roster roster,
            Audit audit) {
        this.editRoster = editRoster;
        this.shifts = shifts;
        this.editedCells = editedCells;
        this.patterns = patterns;
        this.rotations = rotations;
        this.leaves = leaves;
        this.roster = roster;
        this.audit = audit;
    }

    /** @param handToo whether to overwrite manually edited cells */
    Outcome fromRotations(
            ProjectRef project, LocalDate from, LocalDate to, boolean handToo, UUID changeId, Instant now) {
        if (handToo) {
            editedCells.forget(project.id(), from, to);
        }
        WorkCalendar calendar = roster.calendar(project.id(), from, to);
        Map<UUID, ShiftPattern> open = patterns.of(project.id(), false);
        Map<EditedCells.Cell, List<UUID>> wanted = new LinkedHashMap<>();
        for (Rotations.Turn turn : rotations.turns(project.id(), from, to, calendar, open.keySet())) {
            wanted.computeIfAbsent(new EditedCells.Cell(turn.staffId(), turn.day()), key -> new ArrayList<>())
                    .addAll(turn.patterns());
        }
        return fill(project, wanted, editedCells.on(project.id(), from, to), changeId, "drafted", now);
    }

    /** Copies the shifts of a week into the empty cells of later weeks. */
    Outcome fromWeek(ProjectRef project, Actor actor, Week source, List<Week> targets, UUID changeId, Instant now) {
        Set<EditedCells.Cell> taken =
                shifts
                        .on(
                                project.id(),
                                targets.getFirst().monday(),
                                targets.getLast().sunday())
                        .stream()
                        .filter(shift -> !shift.dropped())
                        .map(shift -> new EditedCells.Cell(shift.staffId(), shift.day()))
                        .collect(Collectors.toSet());
        Map<UUID, ShiftPattern> open = patterns.of(project.id(), false);
        Map<EditedCells.Cell, List<UUID>> wanted = new LinkedHashMap<>();
        for (RosterShift shift : shifts.on(project.id(), source.monday(), source.sunday())) {
            UUID pattern = shift.patternId();
            if (!shift.dropped() && pattern != null && open.containsKey(pattern)) {
                for (Week target : targets) {
                    LocalDate day =
                            target.monday().plusDays(shift.day().getDayOfWeek().getValue() - 1L);
                    wanted.computeIfAbsent(new EditedCells.Cell(shift.staffId(), day), key -> new ArrayList<>())
                            .add(pattern);
                }
            }
        }
        return fill(project, wanted, taken, changeId, "copied", now);
    }

    private Outcome fill(
            ProjectRef project,
            Map<EditedCells.Cell, List<UUID>> wanted,
            Set<EditedCells.Cell> taken,
            UUID changeId,
            String action,
            Instant now) {
        if (wanted.isEmpty()) {
            return new Outcome(0, 0);
        }
        LocalDate first = days(wanted).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days(wanted).max(LocalDate::compareTo).orElseThrow();
        List<UUID> staff = wanted.keySet().stream()
                .map(EditedCells.Cell::staffId)
                .distinct()
                .toList();
        shifts.lock(project.id(), staff);
        Map<UUID, List<RosterShift>> byPerson = new HashMap<>();
        shifts.of(project.id(), staff, first.minusDays(2), last.plusDays(2))
                .forEach(shift -> byPerson.computeIfAbsent(shift.staffId(), id -> new ArrayList<>())
                        .add(shift));
        Map<UUID, ShiftPattern> known = patterns.of(project.id(), true);
        List<Leave> away = leaves.granted(project.id(), first, last.plusDays(1));
        List<CellChange> changes = new ArrayList<>();
        int left = 0;
        for (var cell : wanted.entrySet()) {
            UUID person = cell.getKey().staffId();
            LocalDate day = cell.getKey().day();
            boolean free = !taken.contains(cell.getKey());
            List<RosterShift> own = byPerson.getOrDefault(person, List.of());
            Optional<CellChange> change =
                    free ? change(project, person, day, own, cell.getValue(), known, away) : Optional.empty();
            if (change.isEmpty()) {
                left += cell.getValue().isEmpty() ? 0 : 1;
            } else if (!change.get().nothing()) {
                changes.add(change.get());
                byPerson.put(person, EditRoster.after(own, List.of(change.get())));
            }
        }
        editRoster.write(project, changes, now);
        audit.record(
                project.id(),
                action,
                "roster",
                project.id(),
                null,
                Map.of("from", first, "to", last, "cells", changes.size(), "left", left));
        editRoster.tell(project.id(), first, last, changeId);
        return new Outcome(changes.size(), left);
    }

    private static Optional<CellChange> change(
            ProjectRef project,
            UUID person,
            LocalDate day,
            List<RosterShift> own,
            List<UUID> wanted,
            Map<UUID, ShiftPattern> known,
            List<Leave> away) {
        List<RosterShift> there =
                own.stream().filter(shift -> shift.day().equals(day)).toList();
        CellChange change = CellChange.of(person, day, there, wanted, known, project.zone(), true);
        boolean refused = ShortRest.overlap(EditRoster.after(own, List.of(change)))
                || change.added().stream().anyMatch(shift -> EditRoster.taken(away, shift, project.zone()));
        return refused ? Optional.empty() : Optional.of(change);
    }

    private static Stream<LocalDate> days(Map<EditedCells.Cell, List<UUID>> wanted) {
        return wanted.keySet().stream().map(EditedCells.Cell::day);
    }
}
