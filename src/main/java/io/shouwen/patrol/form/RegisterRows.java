package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.RegisterPaper.Part;
import io.shouwen.patrol.form.view.RegisterPaper.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Combines the records of a period into the rows of its registers. */
final class RegisterRows {

    private final FormWords words;
    private final Map<UUID, String> items = new LinkedHashMap<>();
    private final Map<UUID, List<RegisterQueries.Visit>> visits;
    private final Map<UUID, List<RegisterQueries.Remark>> remarks;
    private final Map<UUID, List<RegisterQueries.Found>> ofVisit;
    private final Map<UUID, List<RegisterQueries.Found>> ofWalk;
    private final List<RegisterQueries.Found> onNoWalk;

    RegisterRows(
            FormWords words,
            List<RegisterQueries.Item> items,
            List<RegisterQueries.Visit> visits,
            List<RegisterQueries.Remark> remarks,
            List<RegisterQueries.Found> findings) {
        this.words = words;
        items.forEach(item -> this.items.put(item.id(), words.item(item.preset(), item.text())));
        this.visits = visits.stream().collect(Collectors.groupingBy(RegisterQueries.Visit::walk));
        this.remarks = remarks.stream().collect(Collectors.groupingBy(RegisterQueries.Remark::walk));
        Set<UUID> known = visits.stream().map(RegisterQueries.Visit::id).collect(Collectors.toSet());
        this.ofVisit = new HashMap<>();
        this.ofWalk = new HashMap<>();
        this.onNoWalk = new ArrayList<>();
        for (RegisterQueries.Found found : findings) {
            if (found.visit() != null && known.contains(found.visit())) {
                ofVisit.computeIfAbsent(found.visit(), key -> new ArrayList<>()).add(found);
            } else if (found.walk() != null) {
                ofWalk.computeIfAbsent(found.walk(), key -> new ArrayList<>()).add(found);
            } else {
                onNoWalk.add(found);
            }
        }
    }

    List<RegisterQueries.Found> onNoWalk() {
        return onNoWalk;
    }

    /** Visits and findings of a walk, sorted by time. */
    Part of(RegisterQueries.Walk walk) {
        record Timed(java.time.Instant at, Row row) {}
        List<Row> rows = Stream.concat(
                        visits.getOrDefault(walk.id(), List.of()).stream()
                                .map(visit -> new Timed(visit.at(), row(visit))),
                        ofWalk.getOrDefault(walk.id(), List.of()).stream()
                                .map(found -> new Timed(found.at(), row(found))))
                .sorted(java.util.Comparator.comparing(Timed::at))
                .map(Timed::row)
                .toList();
        List<String> notes = new ArrayList<>();
        List<String> missed = remarks.getOrDefault(walk.id(), List.of()).stream()
                .filter(remark -> remark.kind().equals("MISSED"))
                .map(RegisterQueries.Remark::place)
                .toList();
        if (!missed.isEmpty()) {
            notes.add(words.t("missed", missed.size(), words.list(missed)));
        }
        if (!walk.remark().isBlank()) {
            notes.add(words.t("remark", walk.remark()));
        }
        return new Part(heading(walk), rows, notes);
    }

    Row row(RegisterQueries.Found found) {
        return new Row(words.clock(found.at()), found.place(), "", "", List.of(problem(found)));
    }

    private String heading(RegisterQueries.Walk walk) {
        String times = walk.closedAt() == null
                ? words.t("not-closed", words.clock(walk.startedAt()))
                : words.clock(walk.startedAt()) + "–" + words.clock(walk.closedAt());
        return (walk.window() == null ? "" : walk.window() + " · ") + walk.route() + " · " + times;
    }

    private Row row(RegisterQueries.Visit visit) {
        List<String> note = new ArrayList<>(List.of(words.code("patrol.round.means.", visit.means())));
        remarks.getOrDefault(visit.walk(), List.of()).stream()
                .filter(remark ->
                        remark.point().equals(visit.point()) && !remark.kind().equals("MISSED"))
                .map(remark -> words.code("patrol.round.flag.", remark.kind()))
                .forEach(note::add);
        if (!visit.reason().isBlank()) {
            note.add(visit.reason());
        }
        List<RegisterQueries.Found> found = ofVisit.getOrDefault(visit.id(), List.of());
        Set<UUID> told = found.stream()
                .flatMap(one -> Stream.ofNullable(one.item()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> problems =
                new ArrayList<>(found.stream().map(this::problem).toList());
        List<String> untold =
                said(visit.bad().stream().filter(item -> !told.contains(item)).toList());
        if (!untold.isEmpty()) {
            problems.add(words.t("not-good", words.list(untold)));
        }
        return new Row(
                words.clock(visit.at()), visit.place(), words.list(note), words.list(said(visit.items())), problems);
    }

    /** Distinct wordings, in order. */
    private List<String> said(List<UUID> asked) {
        return items.entrySet().stream()
                .filter(item -> asked.contains(item.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    private String problem(RegisterQueries.Found found) {
        Function<String, String> decided = way -> way.equals("ON_THE_SPOT")
                ? words.t("decided.on_the_spot", found.decided() == null ? "" : found.decided())
                : words.t("decided.reported");
        return found.title()
                + (found.major() ? words.t("major") : "")
                + " ("
                + found.number()
                + (found.way() == null ? words.t("decided.not") : decided.apply(found.way()))
                + ")";
    }
}
